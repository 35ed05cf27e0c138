CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
SELECT r.line, o.outcome, o.target_id AS person_id, o.changes, r.number, r.name, r.initials, coalesce(nullif(r.status, ''), 'ENROLLED') AS status,
       l.class_id, k.name AS class_name, i.applied_at, i.applied_by, i.document
  FROM roster.roster_row r
  JOIN roster.roster_outcome o ON o.import_id = r.import_id AND o.line = r.line AND o.outcome IN ('NEW', 'CHANGED')
  JOIN place l USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
  JOIN roster.roster_import i ON i.id = r.import_id
  LEFT JOIN people.school_class k ON k.id = l.class_id
 WHERE r.import_id = :id;

INSERT INTO people.person (number, name, initials, kind, status, class_id)
SELECT number, name, initials, 'STUDENT', status, class_id FROM taken WHERE outcome = 'NEW' ORDER BY line;

INSERT INTO people.role_grant (person_id, role)
SELECT p.id, 'STUDENT' FROM taken t JOIN people.person p ON lower(p.number) = lower(t.number) WHERE t.outcome = 'NEW'
ON CONFLICT DO NOTHING;

INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT p.id, t.applied_at, t.applied_by, 'CREATED', NULL, t.class_name, t.document, :id
  FROM taken t JOIN people.person p ON lower(p.number) = lower(t.number) WHERE t.outcome = 'NEW';

INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT t.person_id, t.applied_at, t.applied_by, c.value ->> 'field', c.value ->> 'before', c.value ->> 'after', t.document, :id
  FROM taken t CROSS JOIN jsonb_array_elements(t.changes) c
 WHERE t.outcome = 'CHANGED' AND NOT CAST(c.value ->> 'kept' AS boolean);

UPDATE people.person p
   SET name = CASE WHEN t.changes @> '[{"field": "NAME", "kept": false}]' THEN t.name ELSE p.name END,
       initials = CASE WHEN t.changes @> '[{"field": "NAME", "kept": false}]' THEN t.initials ELSE p.initials END,
       class_id = CASE WHEN t.changes @> '[{"field": "CLASS", "kept": false}]' THEN t.class_id ELSE p.class_id END,
       status = CASE WHEN t.changes @> '[{"field": "STATUS", "kept": false}]' THEN t.status ELSE p.status END,
       version = p.version + 1
  FROM taken t
 WHERE p.id = t.person_id AND t.outcome = 'CHANGED';

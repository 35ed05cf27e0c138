CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
SELECT r.line, o.outcome, o.target_id AS person_id, o.changes, r.number, r.name, r.initials, d.college_id, d.label AS department,
       i.applied_at, i.applied_by, i.document
  FROM roster.roster_row r
  JOIN roster.roster_outcome o ON o.import_id = r.import_id AND o.line = r.line AND o.outcome IN ('NEW', 'CHANGED')
  JOIN roster.roster_import i ON i.id = r.import_id
  LEFT JOIN department d ON d.college_code = r.college_code AND d.college_name = r.college_name
 WHERE r.import_id = :id;

INSERT INTO people.person (number, name, initials, kind, college_id, department)
SELECT number, name, initials, 'STAFF', college_id, department FROM taken WHERE outcome = 'NEW' ORDER BY line;

INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT p.id, t.applied_at, t.applied_by, 'CREATED', NULL, t.department, t.document, :id
  FROM taken t JOIN people.person p ON lower(p.number) = lower(t.number) WHERE t.outcome = 'NEW';

INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT p.id, t.applied_at, t.applied_by, c.value ->> 'field', c.value ->> 'before', c.value ->> 'after', t.document, :id
  FROM taken t JOIN people.person p ON lower(p.number) = lower(t.number) CROSS JOIN jsonb_array_elements(t.changes) c
 WHERE NOT CAST(c.value ->> 'kept' AS boolean);

UPDATE people.person p
   SET name = CASE WHEN t.changes @> '[{"field": "NAME", "kept": false}]' THEN t.name ELSE p.name END,
       initials = CASE WHEN t.changes @> '[{"field": "NAME", "kept": false}]' THEN t.initials ELSE p.initials END,
       college_id = CASE WHEN t.changes @> '[{"field": "COLLEGE", "kept": false}]' THEN t.college_id ELSE p.college_id END,
       department = CASE WHEN t.changes @> '[{"field": "COLLEGE", "kept": false}]' THEN t.department ELSE p.department END,
       version = p.version + 1
  FROM taken t
 WHERE p.id = t.person_id AND t.outcome = 'CHANGED';

INSERT INTO people.role_grant (person_id, role, college_id)
SELECT p.id, n.role, n.college_id
  FROM new_role n JOIN taken t ON t.line = n.line JOIN people.person p ON lower(p.number) = lower(n.number)
 WHERE t.outcome = 'NEW' OR t.changes @> '[{"field": "ROLE", "kept": false}]'
ON CONFLICT DO NOTHING;

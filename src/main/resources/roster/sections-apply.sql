CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
SELECT s.*, o.outcome, o.changes, i.applied_at, i.applied_by, i.document
  FROM said_section s
  JOIN roster.roster_outcome o ON o.import_id = :id AND o.line = s.line AND o.outcome IN ('NEW', 'CHANGED')
  JOIN roster.roster_import i ON i.id = :id;

INSERT INTO course.term (code, name, starts_on, ends_on)
SELECT DISTINCT t.founds, split_part(t.founds, '-', 1) || '—' || split_part(t.founds, '-', 2) || ' 学年' || t.name, t.starts_on, t.ends_on
  FROM said_term t JOIN taken k ON k.founds = t.founds;

INSERT INTO course.offering (course_id, term_id)
SELECT (SELECT min(id) FROM course.course), x.term_id
  FROM (SELECT DISTINCT coalesce(k.term_id, t.id) AS term_id FROM taken k LEFT JOIN course.term t ON t.code = k.founds WHERE k.outcome = 'NEW') x
ON CONFLICT (course_id, term_id) DO NOTHING;

INSERT INTO course.section (offering_id, code, name)
SELECT o.id, k.section_code, coalesce(nullif(k.section_name, ''), k.section_code)
  FROM taken k
  LEFT JOIN course.term t ON t.code = k.founds
  JOIN course.offering o ON o.term_id = coalesce(k.term_id, t.id) AND o.course_id = (SELECT min(id) FROM course.course)
 WHERE k.outcome = 'NEW';

UPDATE course.section s SET name = k.section_name, version = s.version + 1
  FROM taken k WHERE s.id = k.section_id AND k.changes @> '[{"field": "NAME"}]';

DELETE FROM course.section_teacher d
 USING taken k
 WHERE d.section_id = k.section_id AND k.changes @> '[{"field": "TEACHERS"}]'
   AND NOT EXISTS (SELECT 1 FROM said_teacher t WHERE t.line = k.line AND t.person_id = d.person_id);

INSERT INTO course.section_teacher (section_id, person_id)
SELECT s.id, t.person_id
  FROM taken k JOIN course.section s ON s.code = k.section_code JOIN said_teacher t ON t.line = k.line
ON CONFLICT DO NOTHING;

-- Who teaches may open the section.
WITH given AS (
    INSERT INTO people.role_grant (person_id, role)
    SELECT DISTINCT t.person_id, 'INSTRUCTOR'
      FROM taken k JOIN said_teacher t ON t.line = k.line
     WHERE NOT EXISTS (SELECT 1 FROM people.person_lock l WHERE l.person_id = t.person_id AND l.field = 'ROLE')
    ON CONFLICT DO NOTHING RETURNING person_id
)
INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT g.person_id, i.applied_at, i.applied_by, 'ROLE', NULL, 'INSTRUCTOR', i.document, :id
  FROM given g JOIN roster.roster_import i ON i.id = :id;

WITH seated AS (
    INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
    SELECT DISTINCT s.id, n.person_id, k.applied_at
      FROM taken k JOIN course.section s ON s.code = k.section_code JOIN newcomer n ON n.line = k.line
    ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING
    RETURNING section_id, person_id, enrolled_at
)
INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT d.person_id, d.enrolled_at, i.applied_by, 'SECTION', NULL, s.name, i.document, :id
  FROM seated d JOIN course.section s ON s.id = d.section_id JOIN roster.roster_import i ON i.id = :id;

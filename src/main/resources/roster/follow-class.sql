-- Who changed class follows the new class into its section, when that is one and the term still runs, unless the section was set by hand; the old enrolment ends and stays.
CREATE TEMPORARY TABLE follower ON COMMIT DROP AS
WITH moved AS (
    SELECT t.person_id, t.class_id, t.applied_at, t.applied_by, t.document
      FROM taken t WHERE t.outcome = 'CHANGED' AND t.changes @> '[{"field": "CLASS", "kept": false}]'
       AND NOT EXISTS (SELECT 1 FROM people.person_lock l WHERE l.person_id = t.person_id AND l.field = 'SECTION')
), mates AS (
    SELECT m.class_id, s.offering_id, min(e.section_id) AS section_id
      FROM (SELECT DISTINCT class_id FROM moved) m
      JOIN people.person q ON q.class_id = m.class_id AND q.id NOT IN (SELECT person_id FROM moved)
      JOIN course.enrolment e ON e.person_id = q.id AND e.ended_at IS NULL
      JOIN course.section s ON s.id = e.section_id
     GROUP BY m.class_id, s.offering_id HAVING count(DISTINCT e.section_id) = 1
)
SELECT m.person_id, e.id AS enrolment_id, old.name AS old_name, x.section_id, new.name AS new_name, m.applied_at, m.applied_by, m.document
  FROM moved m
  JOIN course.enrolment e ON e.person_id = m.person_id AND e.ended_at IS NULL
  JOIN course.section old ON old.id = e.section_id
  JOIN course.offering o ON o.id = old.offering_id
  JOIN course.term t ON t.id = o.term_id AND t.ends_on >= CAST(m.applied_at AS date)
  JOIN mates x ON x.class_id = m.class_id AND x.offering_id = old.offering_id AND x.section_id <> e.section_id
  JOIN course.section new ON new.id = x.section_id;

UPDATE course.enrolment e SET ended_at = f.applied_at FROM follower f WHERE e.id = f.enrolment_id;
INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT section_id, person_id, applied_at FROM follower
ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING;
INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT person_id, applied_at, applied_by, 'SECTION', old_name, new_name, document, :id FROM follower;

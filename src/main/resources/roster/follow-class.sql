-- Who changed class follows the new class into its section; the old enrolment ends and stays.
CREATE TEMPORARY TABLE follower ON COMMIT DROP AS
SELECT f.*, t.applied_at, t.applied_by, t.document
  FROM (SELECT array_agg(person_id) AS moved, max(applied_at) AS at
          FROM taken WHERE outcome = 'CHANGED' AND changes @> '[{"field": "CLASS", "kept": false}]') m
 CROSS JOIN LATERAL course.class_followers(m.moved, m.at) f
  JOIN taken t ON t.person_id = f.person_id;

UPDATE course.enrolment e SET ended_at = f.applied_at FROM follower f WHERE e.id = f.enrolment_id;
INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT section_id, person_id, applied_at FROM follower
ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING;
INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT person_id, applied_at, applied_by, 'SECTION', old_name, new_name, document, :id FROM follower;

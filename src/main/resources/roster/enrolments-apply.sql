CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
SELECT r.person_id, r.section_id, r.section_name, d.enrolment_id, d.section_name AS section_was, i.applied_at, i.applied_by, i.document
  FROM said_seat r
  JOIN roster.roster_outcome o ON o.import_id = :id AND o.line = r.line AND o.outcome IN ('NEW', 'CHANGED')
  JOIN roster.roster_import i ON i.id = :id
  LEFT JOIN seated d ON d.person_id = r.person_id AND d.offering_id = r.offering_id;

UPDATE course.enrolment e SET ended_at = t.applied_at FROM taken t WHERE e.id = t.enrolment_id;
INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT section_id, person_id, applied_at FROM taken
ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING;
INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document, import_id)
SELECT person_id, applied_at, applied_by, 'SECTION', section_was, section_name, document, :id FROM taken;

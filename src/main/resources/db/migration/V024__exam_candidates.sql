CREATE VIEW exam_candidate AS
SELECT e.id AS exam_id, n.person_id, s.id AS section_id
  FROM exam e
  JOIN section s ON s.offering_id = e.offering_id
  JOIN enrolment n ON n.section_id = s.id AND n.ended_at IS NULL
 WHERE NOT EXISTS (SELECT 1 FROM exam_section x WHERE x.exam_id = e.id)
    OR EXISTS (SELECT 1 FROM exam_section x WHERE x.exam_id = e.id AND x.section_id = s.id);
COMMENT ON VIEW exam_candidate IS 'Who may sit which exam, and in which section';

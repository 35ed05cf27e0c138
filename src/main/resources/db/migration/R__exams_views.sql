CREATE OR REPLACE VIEW exams.exam_candidate AS
SELECT e.id AS exam_id, n.person_id, s.id AS section_id
  FROM exams.exam e
  JOIN course.section s ON s.offering_id = e.offering_id
  JOIN course.enrolment n ON n.section_id = s.id AND n.ended_at IS NULL
 WHERE NOT EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id)
    OR EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id AND x.section_id = s.id);
COMMENT ON VIEW exams.exam_candidate IS 'Who may sit which exam, and in which section';

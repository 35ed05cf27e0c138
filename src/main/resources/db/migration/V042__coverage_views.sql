CREATE VIEW coverage_enrolment AS
SELECT DISTINCT ON (e.person_id, o.course_id)
       e.person_id, o.course_id, s.id AS section_id, s.code AS section_code, s.name AS section_name
  FROM enrolment e
  JOIN section s ON s.id = e.section_id
  JOIN offering o ON o.id = s.offering_id
 WHERE e.ended_at IS NULL
 ORDER BY e.person_id, o.course_id, e.enrolled_at DESC;
COMMENT ON VIEW coverage_enrolment IS 'The one section in which a person is now, by course';

CREATE VIEW coverage_person AS
SELECT cs.id, cs.person_id, cs.course_id, cs.state, cs.aside_from, cs.since, cs.version, tp.hours AS plan_hours,
       p.number, p.name,
       k.code AS class_code, k.name AS class_name, k.cohort_year,
       m.code AS major_code, m.name AS major_name,
       c.id AS college_id, c.code AS college_code, c.name AS college_name
  FROM coverage_state cs
  JOIN teaching_plan tp ON tp.id = cs.plan_id
  JOIN person p ON p.id = cs.person_id
  JOIN school_class k ON k.id = p.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id;
COMMENT ON VIEW coverage_person IS 'Every bound student with class, major, college and state: the rows behind every figure of coverage';

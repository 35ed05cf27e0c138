CREATE OR REPLACE VIEW activities.approved_now AS
SELECT DISTINCT ON (activity_id, person_id) activity_id, person_id, revision, hours, reason, at
  FROM activities.approval
 ORDER BY activity_id, person_id, revision DESC;
COMMENT ON VIEW activities.approved_now IS 'The newest revision; ask for activities or persons, not for all';

CREATE OR REPLACE VIEW activities.may_join AS
SELECT a.activity_id, p.id AS person_id
  FROM activities.audience a
  JOIN people.person p ON p.kind = 'STUDENT'
  JOIN people.school_class k ON k.id = p.class_id
  JOIN people.major m ON m.id = k.major_id
 WHERE CASE WHEN a.section_id IS NOT NULL THEN EXISTS (SELECT 1 FROM course.enrolment e
                                                        WHERE e.person_id = p.id AND e.section_id = a.section_id AND e.ended_at IS NULL)
            WHEN a.class_id IS NOT NULL THEN k.id = a.class_id
            WHEN a.college_id IS NOT NULL THEN m.college_id = a.college_id
            WHEN a.cohort_year IS NOT NULL THEN k.cohort_year = a.cohort_year
            ELSE true END;
COMMENT ON VIEW activities.may_join IS 'Which students an activity is open to, perhaps more than once; ask for one person or one activity';

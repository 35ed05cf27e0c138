CREATE OR REPLACE VIEW gradebook.current_grade AS
SELECT DISTINCT ON (person_id, course_id, term_id, sitting) *
  FROM gradebook.final_grade
 ORDER BY person_id, course_id, term_id, sitting, revision DESC;
COMMENT ON VIEW gradebook.current_grade IS 'The revision of each final grade that counts';

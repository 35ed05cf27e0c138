CREATE OR REPLACE VIEW gradebook.current_grade AS
SELECT DISTINCT ON (person_id, course_id, term_id, sitting) *
  FROM gradebook.final_grade
 ORDER BY person_id, course_id, term_id, sitting, revision DESC;
COMMENT ON VIEW gradebook.current_grade IS 'The revision of each final grade that counts';

CREATE OR REPLACE VIEW gradebook.grade_part_points AS
SELECT f.id AS grade_id,
       CAST(f.components -> 'online' ->> 'points' AS numeric) AS online,
       CAST(f.components -> 'class' ->> 'points' AS numeric) AS class,
       CAST(f.components -> 'practice' ->> 'points' AS numeric) AS practice,
       CAST(f.components -> 'quiz' ->> 'points' AS numeric) AS quiz,
       CAST(f.components -> 'final' ->> 'points' AS numeric) AS final
  FROM gradebook.final_grade f;
COMMENT ON VIEW gradebook.grade_part_points IS 'The parts of a published grade as they were then, points of 100 each';

CREATE OR REPLACE FUNCTION gradebook.grade_share(earned numeric, asked numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS
$$
SELECT CASE WHEN asked = 0 THEN 100 ELSE round(greatest(0, least(coalesce(earned, 0), asked)) * 100 / asked, 2) END
$$;
COMMENT ON FUNCTION gradebook.grade_share IS 'Points of 100 for the 学时 earned of those asked; more than asked does not count, and where nothing is asked nothing is missing';

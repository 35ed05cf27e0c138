CREATE VIEW grade_part_points AS
SELECT f.id AS grade_id,
       CAST(f.components -> 'online' ->> 'points' AS numeric) AS online,
       CAST(f.components -> 'class' ->> 'points' AS numeric) AS class,
       CAST(f.components -> 'practice' ->> 'points' AS numeric) AS practice,
       CAST(f.components -> 'quiz' ->> 'points' AS numeric) AS quiz,
       CAST(f.components -> 'final' ->> 'points' AS numeric) AS final
  FROM final_grade f;
COMMENT ON VIEW grade_part_points IS 'The parts of a published grade as they were then, points of 100 each';

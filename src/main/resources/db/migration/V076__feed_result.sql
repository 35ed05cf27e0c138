CREATE VIEW feed_result AS
SELECT g.*, t.starts_on, t.ends_on, coalesce(f.components -> 'final' ->> 'standing' = 'ABSENT', false) AS missed
  FROM feed_grade g
  JOIN final_grade f ON f.id = g.id
  JOIN term t ON t.id = f.term_id
 WHERE f.section_id IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM final_grade n
                    WHERE n.person_id = f.person_id AND n.course_id = f.course_id AND n.term_id = f.term_id
                      AND n.sitting = f.sitting AND n.revision > f.revision);
COMMENT ON VIEW feed_result IS 'The grades that count as OneRoster results: of each sitting the newest revision, where it was earned in a 教学班';

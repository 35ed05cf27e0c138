CREATE OR REPLACE VIEW papers.blueprint_line AS
SELECT b.id, b.code, b.number, b.title, b.minutes, b.full_points, b.pass_points,
       (SELECT CAST(sum(CAST(d ->> 'count' AS integer)) AS integer)
          FROM jsonb_array_elements(b.content -> 'sections') s, jsonb_array_elements(s -> 'draw') d) AS questions,
       EXISTS (SELECT 1 FROM jsonb_array_elements(b.content -> 'sections') s, jsonb_array_elements(s -> 'draw') d
                WHERE d -> 'instead' IS NOT NULL) AS has_way_round
  FROM papers.exam_blueprint b;
COMMENT ON VIEW papers.blueprint_line IS 'What others may know of a blueprint: what a paper counts and how many questions it has, not how it is drawn. has_way_round: hard topics may come, and a paper that goes round them can be asked for';

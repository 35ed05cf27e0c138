CREATE OR REPLACE VIEW results.script_rounds AS
SELECT s.attempt_id, s.position,
       max(m.points) FILTER (WHERE m.round = 1) AS first,
       max(m.points) FILTER (WHERE m.round = 2) AS second
  FROM results.script s
  JOIN results.script_mark m ON m.attempt_id = s.attempt_id AND m.position = s.position AND m.answer_seq = s.answer_seq
 GROUP BY s.attempt_id, s.position;
COMMENT ON VIEW results.script_rounds IS 'First and second mark of a script side by side';

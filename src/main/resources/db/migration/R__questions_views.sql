CREATE OR REPLACE VIEW questions.version_topic AS
SELECT v.id AS version_id, v.question_id, v.objective_id, q.lesson_id, q.lesson_title
  FROM questions.question_version v
  JOIN questions.question q ON q.id = v.question_id;
COMMENT ON VIEW questions.version_topic IS 'What a version examines and where that is taught; neither stem nor key';

CREATE OR REPLACE VIEW exams.exam_candidate AS
SELECT e.id AS exam_id, n.person_id, s.id AS section_id
  FROM exams.exam e
  JOIN course.section s ON s.offering_id = e.offering_id
  JOIN course.enrolment n ON n.section_id = s.id AND n.ended_at IS NULL
 WHERE e.cancelled_at IS NULL
   AND (NOT EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id)
        OR EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id AND x.section_id = s.id));
COMMENT ON VIEW exams.exam_candidate IS 'Who may sit which exam, and in which section; nobody one that is called off';

CREATE OR REPLACE VIEW exams.exam_invited AS
SELECT e.id AS exam_id, n.person_id
  FROM exams.exam e
  JOIN course.section s ON s.offering_id = e.offering_id
  JOIN course.enrolment n ON n.section_id = s.id AND n.ended_at IS NULL
 WHERE NOT EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id)
    OR EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id AND x.section_id = s.id);
COMMENT ON VIEW exams.exam_invited IS 'Whom an exam was for, also when it is called off: who is told of it';

CREATE OR REPLACE VIEW exams.person_passed AS
SELECT person_id, count(DISTINCT exam_id) AS exams
  FROM exams.attempt
 WHERE passed
 GROUP BY person_id;
COMMENT ON VIEW exams.person_passed IS 'How many exams a person has passed, quizzes among them; ask for persons, not for all';

CREATE OR REPLACE VIEW exams.person_attempt AS
SELECT a.person_id, a.exam_id, a.number, a.state, a.started_at, a.points, a.passed, b.full_points, e.title
  FROM exams.attempt a
  JOIN exams.exam e ON e.id = a.exam_id
  JOIN papers.exam_blueprint b ON b.id = e.blueprint_id;
COMMENT ON VIEW exams.person_attempt IS 'Attempts with their points; no answers';

CREATE OR REPLACE VIEW exams.exam_held AS
SELECT s.id AS section_id, e.id AS exam_id, b.code AS blueprint, e.closes_at, b.full_points
  FROM exams.exam e
  JOIN papers.exam_blueprint b ON b.id = e.blueprint_id
  JOIN course.section s ON s.offering_id = e.offering_id
 WHERE e.cancelled_at IS NULL
   AND (NOT EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id)
        OR EXISTS (SELECT 1 FROM exams.exam_section x WHERE x.exam_id = e.id AND x.section_id = s.id));
COMMENT ON VIEW exams.exam_held IS 'Which exams are held for which section, and of what kind they are';

CREATE OR REPLACE VIEW exams.exam_try AS
SELECT person_id, exam_id, number, state = 'MARKED' AS marked, points
  FROM exams.attempt;
COMMENT ON VIEW exams.exam_try IS 'What a person did in an exam, for those who grade: points count once it is marked';

CREATE OR REPLACE VIEW exams.script AS
SELECT a.exam_id, q.attempt_id, q.position, q.question_version_id, q.points, w.seq AS answer_seq
  FROM exams.attempt a
  JOIN exams.attempt_question q ON q.attempt_id = a.id AND q.earned IS NULL
  JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position
 WHERE a.state IN ('HANDED_IN', 'CLOSED_BY_SERVER') AND a.auto_marked_at IS NOT NULL;
COMMENT ON VIEW exams.script IS 'Written answers that wait for a person: no name, no words';

CREATE OR REPLACE VIEW exams.best_attempt AS
SELECT DISTINCT ON (exam_id, person_id) exam_id, person_id, id AS attempt_id, points, passed
  FROM exams.attempt
 WHERE state = 'MARKED'
 ORDER BY exam_id, person_id, points DESC, number;
COMMENT ON VIEW exams.best_attempt IS 'The attempt that counts of everybody who has one marked; ask for one exam';

CREATE OR REPLACE VIEW exams.marked_response AS
SELECT b.exam_id, q.attempt_id, q.position, q.question_version_id, q.earned, q.points,
       (SELECT string_agg(CAST(q.option_order[CAST(c.place AS integer) + 1] AS text), ',')
          FROM jsonb_array_elements_text(w.value -> 'chosen') AS c (place)
         WHERE CAST(c.place AS integer) >= 0) AS chosen
  FROM exams.best_attempt b
  JOIN exams.attempt_question q ON q.attempt_id = b.attempt_id
  LEFT JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position;
COMMENT ON VIEW exams.marked_response IS 'What each question of those attempts earned, and which options of the bank were chosen; no name';

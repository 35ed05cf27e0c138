-- One exam that every enrolled demo student may sit, open from the first start on for 30 days.
INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, attempts_allowed, release_rule,
                  bank_number, created_at)
SELECT o.id, b.id, b.title, :now, :now + INTERVAL '30 days', b.minutes, 3, 'AT_ONCE', 1, :now
  FROM course.offering o
 CROSS JOIN (SELECT id, title, minutes FROM papers.exam_blueprint WHERE code = 'quiz-u1' ORDER BY number DESC LIMIT 1) b
 WHERE NOT EXISTS (SELECT 1 FROM exams.exam e WHERE e.offering_id = o.id AND e.title = b.title);

INSERT INTO exams.exam_bank (exam_id, question_version_id)
SELECT e.id, v.id
  FROM exams.exam e
  JOIN papers.exam_blueprint b ON b.id = e.blueprint_id AND b.code = 'quiz-u1'
  JOIN questions.question q ON q.unit_id = 'U1' AND NOT q.retired
  JOIN questions.question_version v ON v.question_id = q.id
   AND v.number = (SELECT max(n.number) FROM questions.question_version n WHERE n.question_id = q.id)
 WHERE NOT EXISTS (SELECT 1 FROM exams.exam_bank k WHERE k.exam_id = e.id);

-- And one with written answers, closed to nobody yet, whose results wait for the lead.
INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, attempts_allowed, release_rule,
                  bank_number, created_at)
SELECT o.id, b.id, b.title, :now - INTERVAL '1 day', :now + INTERVAL '30 days', b.minutes, 1, 'BY_HAND', 1, :now
  FROM course.offering o
 CROSS JOIN (SELECT id, title, minutes FROM papers.exam_blueprint WHERE code = 'mock' ORDER BY number DESC LIMIT 1) b
 WHERE NOT EXISTS (SELECT 1 FROM exams.exam e WHERE e.offering_id = o.id AND e.title = b.title);

INSERT INTO exams.exam_bank (exam_id, question_version_id)
SELECT e.id, v.id
  FROM exams.exam e
  JOIN papers.exam_blueprint b ON b.id = e.blueprint_id AND b.code = 'mock'
  JOIN questions.question q ON q.unit_id = 'U1' AND NOT q.retired
  JOIN questions.question_version v ON v.question_id = q.id
   AND v.number = (SELECT max(n.number) FROM questions.question_version n WHERE n.question_id = q.id)
 WHERE NOT EXISTS (SELECT 1 FROM exams.exam_bank k WHERE k.exam_id = e.id);

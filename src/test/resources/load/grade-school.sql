-- After coverage-school.sql: all 50,000 sit in one term, with hours, a quiz and a final that are marked.
INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT s.id, p.id, make_timestamptz(2026, 9, 2, 8, 0, 0, 'Asia/Shanghai')
  FROM people.person p
  JOIN course.section s ON s.code = 'L-' || (1 + p.id % 125)
 WHERE p.number LIKE '9%' AND p.kind = 'STUDENT'
   AND NOT EXISTS (SELECT 1 FROM course.enrolment e WHERE e.person_id = p.id AND e.ended_at IS NULL);

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
SELECT p.id, (ARRAY['ONLINE', 'ONLINE', 'CLASS', 'PRACTICE'])[n], 3 + (p.id + n) % 4, 'test', 'load-' || n,
       make_timestamptz(2026, 9, 2, 8, 0, 0, 'Asia/Shanghai'), ''
  FROM people.person p CROSS JOIN generate_series(1, 4) n
 WHERE p.number LIKE '9%' AND p.kind = 'STUDENT';

INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at, auto_marked_at,
                           marked_at, points, passed)
SELECT x.id, e.person_id, 1, 1, 'MARKED', x.opens_at, x.opens_at, x.opens_at, x.opens_at, x.opens_at, x.opens_at,
       round(b.full_points * (40 + (e.person_id * 37 + x.id * 11) % 60) / 100, 2), true
  FROM course.enrolment e
  JOIN course.section s ON s.id = e.section_id AND s.code LIKE 'L-%'
  JOIN exams.exam x ON x.offering_id = s.offering_id
  JOIN papers.exam_blueprint b ON b.id = x.blueprint_id AND b.code IN ('quiz-mid', 'final')
 WHERE (e.person_id + x.id) % 40 > 0
ON CONFLICT ON CONSTRAINT attempt_number_unique DO NOTHING;

ANALYZE;

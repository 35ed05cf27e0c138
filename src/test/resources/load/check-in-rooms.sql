-- 60 rooms at eight o'clock: 60 sections of 100 demo students, each with a session that is open, and everybody signed in by a cookie
-- "load-" and the student's number. Running it again opens new sessions.
INSERT INTO course.section (offering_id, code, name)
SELECT o.id, 'load-' || n, '签到测速 ' || n
  FROM (SELECT min(id) AS id FROM course.offering) o CROSS JOIN generate_series(0, 59) AS n
ON CONFLICT (code) DO NOTHING;

INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT s.id, p.id, now()
  FROM people.person p
  JOIN course.section s ON s.code = 'load-' || CAST(right(p.number, 4) AS integer) % 60
 WHERE p.number ~ '^2026[0-9]{4}$'
ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING;

UPDATE sessions.class_session SET state = 'CANCELLED' WHERE room LIKE 'load-%';

INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room, teacher_id, kind, hours, state, code)
SELECT s.id, 1, current_date, 1, 2, now(), now() + INTERVAL '100 minutes', s.code, t.id, 'CLASS', 2, 'OPEN', '2468'
  FROM course.section s CROSS JOIN (SELECT min(id) AS id FROM people.person WHERE number = 'teacher01') t
 WHERE s.code LIKE 'load-%';

INSERT INTO signin.sign_in_session (token_hash, person_id, created_at, seen_at)
SELECT sha256(convert_to('load-' || p.number, 'UTF8')), p.id, now(), now() FROM people.person p WHERE p.number ~ '^2026[0-9]{4}$'
ON CONFLICT (token_hash) DO UPDATE SET created_at = excluded.created_at, seen_at = excluded.seen_at;

ANALYZE course.enrolment, sessions.class_session, signin.sign_in_session;

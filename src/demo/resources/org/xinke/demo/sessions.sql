-- A term half-way: every section has a weekly time, its past sessions are closed with their attendance, and the hours come of that, as
-- the application itself would have booked them. Two sections are in class right now. The last section had its course in one block.
INSERT INTO sessions.special_day (term_id, day, as_day, name)
SELECT t.id, d.day, d.as_day, d.name
  FROM course.term t
 CROSS JOIN (SELECT DATE '2026-10-01' + n AS day, CAST(NULL AS date) AS as_day, '国庆节' AS name FROM generate_series(0, 6) AS n
             UNION ALL VALUES (DATE '2026-09-27', DATE '2026-10-05', '国庆调休'), (DATE '2026-10-10', DATE '2026-10-06', '国庆调休')) d
 WHERE t.code = '2026-2027-1'
ON CONFLICT ON CONSTRAINT special_day_pk DO NOTHING;

CREATE TEMPORARY TABLE demo_room ON COMMIT DROP AS
SELECT s.id AS section_id, t.starts_on, t.id AS term_id, x.person_id AS teacher_id, s.code = max(s.code) OVER () AS block,
       row_number() OVER (ORDER BY s.code) AS place, '' AS room
  FROM course.section s
  JOIN course.offering o ON o.id = s.offering_id
  JOIN course.term t ON t.id = o.term_id AND t.code = '2026-2027-1'
  JOIN LATERAL (SELECT min(person_id) AS person_id FROM course.section_teacher y WHERE y.section_id = s.id) x ON x.person_id IS NOT NULL
 WHERE s.code LIKE '2026-2027-1-%' AND NOT EXISTS (SELECT 1 FROM sessions.slot l WHERE l.section_id = s.id);

UPDATE demo_room SET room = CASE WHEN place % 2 = 0 THEN '明德楼 ' ELSE '致远楼 ' END || (200 + place);

INSERT INTO sessions.slot (section_id, weekday, first_period, last_period, first_week, last_week, parity, room, teacher_id, kind)
SELECT r.section_id, w.weekday, CASE WHEN r.block THEN 3 ELSE 1 + (r.place - 1) / 5 * 2 % 8 END, CASE WHEN r.block THEN 4 ELSE 1 + (r.place - 1) / 5 * 2 % 8 END,
       CASE WHEN r.block THEN 9 ELSE 1 END, CASE WHEN r.block THEN 9 ELSE 16 END, CASE WHEN r.block THEN 'ALL' ELSE 'EVEN' END,
       r.room, r.teacher_id, 'CLASS'
  FROM demo_room r
  JOIN LATERAL (SELECT 1 + (r.place - 1) % 5 AS weekday WHERE NOT r.block UNION ALL SELECT unnest(ARRAY[1, 3, 5]) WHERE r.block) w ON true;

INSERT INTO sessions.class_session (section_id, slot_id, week, day, first_period, last_period, starts_at, ends_at, room, teacher_id, kind, hours, plans)
SELECT d.section_id, d.slot_id, d.week, d.day, d.first_period, d.last_period, (d.day + f.starts) AT TIME ZONE 'Asia/Shanghai',
       (d.day + l.ends) AT TIME ZONE 'Asia/Shanghai', d.room, d.teacher_id, 'CLASS', d.last_period - d.first_period + 1,
       CASE WHEN d.first_period < d.last_period THEN 'C' || 2 * d.n - 1 || ' C' || 2 * d.n WHEN d.n <= 8 THEN 'C' || d.n ELSE '' END
  FROM (SELECT o.section_id, o.id AS slot_id, w.week, o.first_period, o.last_period, o.room, o.teacher_id, h.day,
               row_number() OVER (PARTITION BY o.section_id ORDER BY h.day) AS n
          FROM sessions.slot o
          JOIN demo_room r ON r.section_id = o.section_id
         CROSS JOIN LATERAL (SELECT week FROM generate_series(o.first_week, o.last_week) AS week WHERE o.parity = 'ALL' OR week % 2 = 0) w
         CROSS JOIN LATERAL (SELECT r.starts_on + 7 * (w.week - 1) + o.weekday - 1 AS day) h
         WHERE NOT EXISTS (SELECT 1 FROM sessions.special_day p WHERE p.term_id = r.term_id AND p.day = h.day)) d
  JOIN sessions.period f ON f.number = d.first_period
  JOIN sessions.period l ON l.number = d.last_period;

-- week 10 of the first two sections was called off and is made up for right now
UPDATE sessions.class_session s SET state = 'CANCELLED', reason = '校运动会'
  FROM demo_room r WHERE r.section_id = s.section_id AND r.place <= 2 AND NOT r.block AND s.week = 10;

INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room, teacher_id, kind, hours, plans, state,
                                    reason, code, opened_at)
SELECT r.section_id, CAST((CAST(:now AT TIME ZONE 'Asia/Shanghai' AS date) - r.starts_on) / 7 + 1 AS integer), CAST(:now AT TIME ZONE 'Asia/Shanghai' AS date),
       5, 5, :now - INTERVAL '6 minutes', :now + INTERVAL '8 hours', r.room, r.teacher_id, 'CLASS', 1, coalesce(c.plans, 'C5'), 'OPEN',
       '补第 10 周的课', '2468', :now - INTERVAL '8 minutes'
  FROM demo_room r
  LEFT JOIN LATERAL (SELECT x.plans FROM sessions.class_session x WHERE x.section_id = r.section_id AND x.state = 'CANCELLED' LIMIT 1) c ON true
 WHERE r.place <= 2 AND NOT r.block;

-- the first twenty students stay new: they are on the list and have not been called yet
CREATE TEMPORARY TABLE demo_pupil ON COMMIT DROP AS
SELECT e.section_id, p.id AS person_id, n.n, r.block, r.teacher_id
  FROM demo_room r
  JOIN course.enrolment e ON e.section_id = r.section_id AND e.ended_at IS NULL
  JOIN people.person p ON p.id = e.person_id
 CROSS JOIN LATERAL (SELECT CAST(right(p.number, 4) AS integer) AS n) n
 WHERE p.number ~ '^2026[0-9]{4}$' AND n.n > 20;

INSERT INTO sessions.check_in (session_id, person_id, at, way, device)
SELECT s.id, d.person_id, s.starts_at + INTERVAL '1 second' * (d.n * 37 % 300 - 240), CASE WHEN d.n % 6 = 0 THEN 'CODE' ELSE 'QR' END,
       md5(CASE WHEN d.n % 23 < 2 THEN 'shared' || d.n / 23 ELSE 'own' || d.n END)
  FROM sessions.class_session s JOIN demo_pupil d ON d.section_id = s.section_id
 WHERE s.state = 'OPEN' AND d.n % 5 < 2;

INSERT INTO sessions.leave_request (session_id, person_id, reason, asked_at)
SELECT s.id, d.person_id, '发烧，已在校医院看过，医生让休息一天。', :now - INTERVAL '2 hours'
  FROM sessions.class_session s
  JOIN LATERAL (SELECT min(x.person_id) AS person_id FROM demo_pupil x WHERE x.section_id = s.section_id AND x.n % 5 = 3) d ON d.person_id IS NOT NULL
 WHERE s.state = 'OPEN';

INSERT INTO sessions.attended (session_id, person_id, revision, state, hours, at, by_id)
SELECT s.id, d.person_id, 1, k.state, CASE WHEN k.state IN ('PRESENT', 'LATE') THEN s.hours ELSE 0 END, s.ends_at, d.teacher_id
  FROM sessions.class_session s
  JOIN demo_pupil d ON d.section_id = s.section_id
 CROSS JOIN LATERAL (SELECT CASE WHEN d.block THEN CASE WHEN d.n % 17 = 0 THEN 'ABSENT' ELSE 'PRESENT' END
                                 WHEN d.n % 11 = 0 OR (d.n + s.week) % 13 = 0 THEN 'ABSENT' WHEN (d.n * 3 + s.week) % 19 = 0 THEN 'LEAVE'
                                 WHEN (d.n + 5 * s.week) % 12 = 0 THEN 'LATE' ELSE 'PRESENT' END AS state) k
 WHERE s.state = 'PLANNED' AND s.ends_at < :now;

UPDATE sessions.class_session s SET state = 'CLOSED', opened_at = s.starts_at, closed_at = s.ends_at, closed_by = s.teacher_id
 WHERE s.state = 'PLANNED' AND EXISTS (SELECT 1 FROM sessions.attended a WHERE a.session_id = s.id);

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
SELECT a.person_id, s.kind, a.hours, 'sessions', CAST(s.id AS text), s.ends_at,
       '第 ' || s.week || ' 周：' || coalesce((SELECT string_agg(t.title, '、' ORDER BY t.id)
           FROM (VALUES ('C1', '认识彼此与课堂约定'), ('C2', '求助的第一句话'), ('C3', '看—问—听：识别与转介'), ('C4', '优势与自我'), ('C5', '情绪 ABC 课堂练习'), ('C6', '倾听三人组与冲突改写'), ('C7', '同意与拒绝'), ('C8', '守门人演练与支持卡')) AS t (id, title)
          WHERE t.id = ANY (string_to_array(s.plans, ' '))), '课堂')
  FROM sessions.attended a
  JOIN sessions.class_session s ON s.id = a.session_id
 WHERE a.hours > 0
ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING

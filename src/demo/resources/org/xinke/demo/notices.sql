-- What people were told so far, as the application would have noted it; the older half has been seen. One way out had its troubles.
INSERT INTO notices.notice (kind, source, facts, link, section_id, at, spread_at)
SELECT 'SESSION_CANCELLED', 'demo cancelled ' || s.id,
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', x.name),
                         jsonb_build_object('kind', 'MOMENT', 'value', replace(CAST(s.starts_at AT TIME ZONE 'UTC' AS text), ' ', 'T') || 'Z'),
                         jsonb_build_object('kind', 'WRITTEN', 'value', s.reason)),
       'timetable', x.id, s.starts_at - INTERVAL '3 days', s.starts_at - INTERVAL '3 days'
  FROM sessions.class_session s JOIN course.section x ON x.id = s.section_id
 WHERE s.state = 'CANCELLED' AND s.starts_at < :now
ON CONFLICT DO NOTHING;

INSERT INTO notices.notice (kind, source, facts, link, at, spread_at)
SELECT 'GRADES_PUBLISHED', 'demo grades', '[]', 'grade', max(g.published_at), max(g.published_at) FROM gradebook.final_grade g HAVING count(*) > 0
ON CONFLICT DO NOTHING;

INSERT INTO notices.notice (kind, source, facts, link, by_id, addressed, at, spread_at)
SELECT 'ANNOUNCEMENT', 'demo announcement of ' || p.number,
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', p.name), jsonb_build_object('kind', 'WRITTEN', 'value', a.title),
                         jsonb_build_object('kind', 'WRITTEN', 'value', a.body)),
       'notices', p.id, a.addressed, :now - a.ago, :now - a.ago
  FROM (VALUES ('lead01', '期末考试怎么考', '第 16 周统一考试，60 分钟，在教室用手机或电脑作答。' || chr(10) || '考试大纲和模拟卷已经开放，模拟不计分，可以先试一遍。', '大学生心理健康教育 · 全部教学班', INTERVAL '6 days')) AS a (number, title, body, addressed, ago)
  JOIN people.person p ON p.number = a.number
ON CONFLICT DO NOTHING;

INSERT INTO notices.notice (kind, source, facts, link, section_id, at, spread_at)
SELECT 'SESSION_ADDED', 'demo added ' || s.id,
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', x.name),
                         jsonb_build_object('kind', 'MOMENT', 'value', replace(CAST(s.starts_at AT TIME ZONE 'UTC' AS text), ' ', 'T') || 'Z'),
                         jsonb_build_object('kind', 'TEXT', 'value', s.room), jsonb_build_object('kind', 'WRITTEN', 'value', s.reason)),
       'timetable', x.id, :now - INTERVAL '2 days', :now - INTERVAL '2 days'
  FROM sessions.class_session s JOIN course.section x ON x.id = s.section_id
 WHERE s.slot_id IS NULL AND s.state = 'OPEN' AND s.reason IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO notices.notice (kind, source, facts, link, by_id, addressed, at, spread_at)
SELECT 'ANNOUNCEMENT', 'demo announcement of ' || p.number,
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', p.name), jsonb_build_object('kind', 'WRITTEN', 'value', a.title),
                         jsonb_build_object('kind', 'WRITTEN', 'value', a.body)),
       'notices', p.id, a.addressed, :now - a.ago, :now - a.ago
  FROM (VALUES ('center01', '校园心理情景剧展演报名', '12 月 10 日前以班级为单位报名，剧本用自己的生活，不演危险的情节。' || chr(10) || '参加排演和演出都计实践学时。', '全体学生', INTERVAL '1 day')) AS a (number, title, body, addressed, ago)
  JOIN people.person p ON p.number = a.number
ON CONFLICT DO NOTHING;

INSERT INTO notices.notice (kind, source, facts, link, section_id, by_id, addressed, at, spread_at)
SELECT 'ANNOUNCEMENT', 'demo announcement ' || x.id,
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', p.name),
                         jsonb_build_object('kind', 'WRITTEN', 'value', '下次课请带上“倾听三人组”练习单'),
                         jsonb_build_object('kind', 'WRITTEN', 'value', '练习单在第 11 课最后一页，可以打印，也可以在手机上看。' || chr(10) || '三个人一组，没有组的同学到教室再分。')),
       'notices', x.id, p.id, x.name, :now - INTERVAL '3 hours', :now - INTERVAL '3 hours'
  FROM course.section x
  JOIN LATERAL (SELECT min(t.person_id) AS id FROM course.section_teacher t WHERE t.section_id = x.id) t ON t.id IS NOT NULL
  JOIN people.person p ON p.id = t.id
 WHERE x.code LIKE '2026-2027-1-%'
ON CONFLICT DO NOTHING;

INSERT INTO notices.notice (kind, source, facts, link, at, spread_at)
SELECT 'LEAVE_ASKED', 'demo leave ' || l.id,
       jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', x.name),
                         jsonb_build_object('kind', 'MOMENT', 'value', replace(CAST(s.starts_at AT TIME ZONE 'UTC' AS text), ' ', 'T') || 'Z')),
       'teaching', l.asked_at, l.asked_at
  FROM sessions.leave_request l JOIN sessions.class_session s ON s.id = l.session_id JOIN course.section x ON x.id = s.section_id
ON CONFLICT DO NOTHING;

INSERT INTO notices.received (person_id, notice_id)
SELECT e.person_id, n.id FROM notices.notice n JOIN course.enrolment e ON e.section_id = n.section_id AND e.ended_at IS NULL
ON CONFLICT DO NOTHING;

INSERT INTO notices.received (person_id, notice_id)
SELECT p.id, n.id FROM notices.notice n JOIN people.person p ON p.kind = 'STUDENT' AND p.number ~ '^2026[0-9]{4}$'
 WHERE n.source LIKE 'demo announcement of %'
ON CONFLICT DO NOTHING;

INSERT INTO notices.received (person_id, notice_id)
SELECT DISTINCT g.person_id, n.id FROM notices.notice n CROSS JOIN gradebook.final_grade g WHERE n.source = 'demo grades'
ON CONFLICT DO NOTHING;

INSERT INTO notices.received (person_id, notice_id)
SELECT s.teacher_id, n.id
  FROM notices.notice n
  JOIN sessions.leave_request l ON n.source = 'demo leave ' || l.id
  JOIN sessions.class_session s ON s.id = l.session_id
ON CONFLICT DO NOTHING;

UPDATE notices.received r SET seen_at = n.at + INTERVAL '5 hours'
  FROM notices.notice n
 WHERE n.id = r.notice_id AND n.at < :now - INTERVAL '2 days' OR n.id = r.notice_id AND r.person_id % 3 = 0;

INSERT INTO notices.delivery (notice_id, channel, person_id, state, due_at, tries, last_answer, done_at)
SELECT r.notice_id, 'MAIL', r.person_id, CASE WHEN r.person_id % 97 = 5 THEN 'DEAD' ELSE 'SENT' END, n.at, CASE WHEN r.person_id % 97 = 5 THEN 6 ELSE 1 END,
       CASE WHEN r.person_id % 97 = 5 THEN '550 5.1.1 no such mailbox' ELSE 'sent' END, n.at + INTERVAL '1 minute'
  FROM notices.received r JOIN notices.notice n ON n.id = r.notice_id
 WHERE n.source = 'demo announcement of lead01'
ON CONFLICT DO NOTHING

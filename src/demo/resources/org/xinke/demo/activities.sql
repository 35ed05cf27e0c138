-- Activities half-way through a term: some are over with their hours, one is in the hall right now, some can be joined, one is full
-- with a waiting list, one was cancelled, and one that students wish waits for its teacher.
CREATE TEMPORARY TABLE demo_activity ON COMMIT DROP AS
SELECT v.*, CAST(NULL AS bigint) AS id
  FROM (VALUES
      ('DRAMA', 'P1', '情景剧《字幕跑得真快》', '大学生活动中心小剧场', '演职 8 人，其余当观众。不想上台也可以领剧本在线改写台词，学时一样。', -33, 19, 1.0, 60, false, true, 'teacher01', NULL, 'DONE', '演了三遍：第一遍完整，第二遍观众喊停十一次，第三遍把换上去的台词连起来。换得最多的是“你每次都这样”。有人写：原来我想说的是“我怕只剩我一个人管”。下回字幕牌做大一号。'),
      ('OUTWARD', 'P3', '素质拓展《说清楚，接得住》', '东操场', '穿运动鞋，带水。不方便跑跳的当观察员、计时员，学时一样。', -26, 16, 1.0, 60, true, false, 'teacher02', NULL, 'DONE', ''),
      ('LECTURE', NULL, '讲座：睡得好一点', '图书馆报告厅', '校医院和心理中心的老师讲作息、咖啡和屏幕，留二十分钟提问。', -19, 19, 1.5, 300, true, false, 'center01', NULL, 'DONE', '到场二百余人。提问最多的是室友作息不同怎么办。收上来的改变计划里，最多的一条是睡前把手机放到够不着的地方。'),
      ('FESTIVAL', 'P4', '525 心理健康节《认得路的人》游园', '图书馆前广场', '六个摊位，终点在通往心理中心的路口。', -12, 15, 1.0, 200, false, false, 'college01', 'C01', 'DONE', ''),
      ('GROUP', 'P2', '团体辅导《把担心分成两堆》', '团体辅导室', '十二人一组，说多少由自己定。不收旁听。', 0, 0, 1.0, 24, true, false, 'center01', NULL, 'RUNNING', ''),
      ('OUTWARD', 'P3', '素质拓展（第二场）', '西操场', '穿运动鞋，带水。下雨改在体育馆。', 5, 16, 1.0, 40, true, false, 'teacher02', NULL, 'OPEN', ''),
      ('DRAMA', 'P1', '情景剧排演：自己写一出', '大学生活动中心小剧场', '分演员、编剧、观众。剧本先交老师看。', 8, 19, 1.5, NULL, false, true, 'teacher01', NULL, 'OPEN', ''),
      ('CLASS_MEETING', 'P5', '主题班会《先停一下》', '明德楼 203', '四到六人一组，就近坐。', 6, 19, 1.0, NULL, false, false, 'college01', 'C01', 'OPEN', ''),
      ('LECTURE', NULL, '讲座：考前两周怎么过', '图书馆报告厅', '复习怎么排，紧张怎么办，考砸一门之后。', 12, 19, 1.0, 120, true, false, 'center01', NULL, 'OPEN', ''),
      ('GROUP', 'P2', '团体辅导（小组）', '团体辅导室', '只有十二个位置，满了可以排候补。', 4, 15, 1.0, 12, true, false, 'center01', NULL, 'OPEN', ''),
      ('EXPERIENCE', NULL, '清晨快走一圈', '镜湖南岸', '走三公里，听十分钟自己的呼吸。', 2, 7, 0.5, 50, false, false, 'teacher03', NULL, 'CANCELLED', ''),
      ('PEER', 'P6', '两周的伙伴（软件2601班）', '自习室 3', '两人一对，隔天聊十五分钟。', 9, 20, 1.0, 16, false, true, '20260001', NULL, 'PROPOSED', '')
  ) AS v (kind, template, title, place, about, day, hour, hours, places, check_out, proof, organiser, college, state, summary)
 WHERE NOT EXISTS (SELECT 1 FROM activities.activity);

INSERT INTO activities.activity (term_id, kind, template, title, place, about, starts_at, ends_at, sign_up_until, withdraw_until, hours, places,
                                 check_out, proof, organiser_id, responsible_id, college_id, state, reason, code, summary, made_at)
SELECT t.id, d.kind, d.template, d.title, d.place, d.about, s.at, s.at + INTERVAL '2 hours', s.at, s.at - INTERVAL '12 hours',
       d.hours, d.places, d.check_out, d.proof, o.id, CASE WHEN o.kind = 'STUDENT' THEN (SELECT id FROM people.person WHERE number = 'teacher01') ELSE o.id END,
       c.id, d.state, CASE WHEN d.state = 'CANCELLED' THEN '明早有雨，改到下周另发通知' END, CASE WHEN d.state = 'RUNNING' THEN '2468' END,
       d.summary, s.at - INTERVAL '20 days'
  FROM demo_activity d
  JOIN course.term t ON t.code = '2026-2027-1'
  JOIN people.person o ON o.number = d.organiser
  LEFT JOIN people.college c ON c.code = d.college
 CROSS JOIN LATERAL (SELECT CASE WHEN d.state = 'RUNNING' THEN :now - INTERVAL '10 minutes'
                                 ELSE (CAST(:now AT TIME ZONE 'Asia/Shanghai' AS date) + d.day + make_interval(hours => d.hour)) AT TIME ZONE 'Asia/Shanghai' END AS at) s;

UPDATE demo_activity d SET id = a.id FROM activities.activity a WHERE a.title = d.title;

INSERT INTO activities.audience (activity_id, college_id)
SELECT d.id, c.id FROM demo_activity d LEFT JOIN people.college c ON c.code = d.college WHERE d.id IS NOT NULL;

INSERT INTO activities.part (activity_id, position, name, places)
SELECT d.id, p.position, p.name, p.places
  FROM demo_activity d CROSS JOIN (VALUES (0, '演员', 6), (1, '编剧', 4), (2, '观众', CAST(NULL AS integer))) AS p (position, name, places)
 WHERE d.title = '情景剧排演：自己写一出';

-- who joins what: by the last digits of the number, within the places, the rest waits; the first twenty stay new
INSERT INTO activities.sign_up (activity_id, person_id, part_id, state, at)
SELECT w.activity_id, w.person_id, (SELECT p.id FROM activities.part p WHERE p.activity_id = w.activity_id AND p.name = '观众'),
       CASE WHEN w.places IS NULL OR w.place <= w.places THEN 'JOINED' ELSE 'WAITING' END, w.starts_at - INTERVAL '15 days' + w.place * INTERVAL '1 minute'
  FROM (SELECT a.id AS activity_id, m.person_id, a.places, a.starts_at, a.state, row_number() OVER (PARTITION BY a.id ORDER BY r.n, p.id) AS place
          FROM demo_activity d
          JOIN activities.activity a ON a.id = d.id AND a.state <> 'PROPOSED'
          JOIN activities.may_join m ON m.activity_id = a.id
          JOIN people.person p ON p.id = m.person_id AND p.number ~ '^2026[0-9]{4}$'
         CROSS JOIN LATERAL (SELECT (CAST(right(p.number, 4) AS integer) * 37 + a.id * 11) % 101 AS n) r
         WHERE CAST(right(p.number, 4) AS integer) > 20) w
 WHERE w.place <= CASE WHEN w.state = 'DONE' THEN w.places WHEN w.places = 12 THEN 15 ELSE least(coalesce(w.places, 60), 60) * 3 / 4 END;

INSERT INTO activities.presence (activity_id, person_id, at, way, left_at)
SELECT a.id, s.person_id, a.starts_at + s.id % 9 * INTERVAL '1 minute', CASE WHEN s.id % 4 = 0 THEN 'CALLED' ELSE 'CODE' END,
       CASE WHEN a.check_out AND a.state = 'DONE' AND s.id % 17 > 0 THEN a.ends_at - INTERVAL '3 minutes' END
  FROM activities.activity a
  JOIN demo_activity d ON d.id = a.id
  JOIN activities.sign_up s ON s.activity_id = a.id AND s.state = 'JOINED'
 WHERE a.state = 'DONE' AND s.id % 13 > 0 OR a.state = 'RUNNING' AND s.id % 2 = 0;

INSERT INTO activities.proof (activity_id, person_id, text, at)
SELECT a.id, r.person_id, '当了观众，喊停一次，把“你每次都这样”换成“这件事我有点扛不住了”。', a.ends_at + INTERVAL '3 hours'
  FROM activities.activity a JOIN demo_activity d ON d.id = a.id JOIN activities.presence r ON r.activity_id = a.id
 WHERE a.state = 'DONE' AND a.proof AND r.person_id % 8 > 0;

INSERT INTO activities.approval (activity_id, person_id, revision, hours, at, by_id)
SELECT a.id, r.person_id, 1, a.hours, a.ends_at + INTERVAL '1 day', a.responsible_id
  FROM activities.activity a
  JOIN demo_activity d ON d.id = a.id
  JOIN activities.presence r ON r.activity_id = a.id
 WHERE a.state = 'DONE' AND (NOT a.check_out OR r.left_at IS NOT NULL) AND a.kind <> 'FESTIVAL'
   AND (NOT a.proof OR EXISTS (SELECT 1 FROM activities.proof f WHERE f.activity_id = a.id AND f.person_id = r.person_id));

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
SELECT e.person_id, 'PRACTICE', e.hours, 'activities', CAST(a.id AS text), a.ends_at,
       CASE a.kind WHEN 'DRAMA' THEN '心理情景剧' WHEN 'OUTWARD' THEN '素质拓展' ELSE '讲座' END || '：' || a.title
  FROM activities.approval e
  JOIN activities.activity a ON a.id = e.activity_id
  JOIN demo_activity d ON d.id = a.id
ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING

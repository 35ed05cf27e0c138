-- Obviously fictitious: no real school, no real person. Every statement adds only what is missing.
INSERT INTO people.college (code, name)
VALUES ('C01', '星河信息学院'), ('C02', '青禾文法学院'), ('C03', '远山工程学院'), ('C04', '晴川商学院')
ON CONFLICT (code) DO NOTHING;

INSERT INTO people.major (college_id, code, name)
SELECT c.id, m.code, m.name
  FROM (VALUES ('C01', 'M0101', '软件工程'), ('C01', 'M0102', '数据科学'),
               ('C02', 'M0201', '汉语言文学'), ('C02', 'M0202', '法学'),
               ('C03', 'M0301', '机械工程'), ('C03', 'M0302', '土木工程'),
               ('C04', 'M0401', '会计学'), ('C04', 'M0402', '市场营销')) AS m (college, code, name)
  JOIN people.college c ON c.code = m.college
ON CONFLICT (code) DO NOTHING;

INSERT INTO people.campus (code, name) VALUES ('A', '云麓校区'), ('B', '镜湖校区') ON CONFLICT (code) DO NOTHING;

INSERT INTO people.school_class (major_id, campus_id, cohort_year, code, name)
SELECT m.id, (SELECT a.id FROM people.campus a WHERE a.code = CASE WHEN m.code < 'M03' THEN 'A' ELSE 'B' END), 2026, m.code || '-26' || lpad(CAST(n AS text), 2, '0'), m.name || '26' || lpad(CAST(n AS text), 2, '0') || '班'
  FROM people.major m
 CROSS JOIN generate_series(1, greatest(2, CAST(ceil(:students / 8.0 / 34.0) AS integer))) AS n
ON CONFLICT (code) DO NOTHING;

INSERT INTO people.person (number, name, kind, status, class_id)
SELECT CAST(20260000 + n AS text),
       (ARRAY['云','江','星','松','禾','竹','溪','晴','岚','舟','墨','青','言','苏','叶','白','木','石','夏','池'])[1 + n % 20]
         || (ARRAY['知秋','听雨','一帆','小满','望舒','清和','向晚','见山','如初','微澜','长风','半夏','朝露','未央','临川','观澜','思齐','子衿','若木','拾光','行远','知微','沐阳'])[1 + (n / 20) % 23],
       'STUDENT', 'ENROLLED', c.id
  FROM generate_series(1, :students) AS n
  JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS total FROM people.school_class) c
    ON c.place = n % c.total
ON CONFLICT (number) DO NOTHING;

INSERT INTO people.person (number, name, kind, college_id)
SELECT s.number, s.name, 'STAFF', c.id
  FROM (VALUES ('teacher01', '云老师', NULL), ('teacher02', '江老师', NULL), ('teacher03', '星老师', NULL),
               ('teacher04', '松老师', NULL), ('teacher05', '禾老师', NULL), ('teacher06', '竹老师', NULL),
               ('teacher07', '溪老师', NULL), ('teacher08', '晴老师', NULL), ('lead01', '岚老师', NULL),
               ('jwc01', '教务甲', NULL), ('center01', '中心乙', NULL), ('college01', '学院丙', 'C01'),
               ('admin01', '管理丁', NULL), ('admin02', '管理戊', NULL)) AS s (number, name, college)
  LEFT JOIN people.college c ON c.code = s.college
ON CONFLICT (number) DO NOTHING;

INSERT INTO signin.account (person_id, password_hash, must_change, changed_at)
SELECT id, :hash, false, :now FROM people.person
 WHERE number ~ '^2026[0-9]{4,}$' OR number ~ '^(teacher|lead|jwc|center|college|admin)[0-9]{2}$'
ON CONFLICT (person_id) DO NOTHING;

INSERT INTO people.role_grant (person_id, role, college_id)
SELECT id,
       CASE WHEN kind = 'STUDENT' THEN 'STUDENT'
            WHEN number LIKE 'teacher%' THEN 'INSTRUCTOR'
            WHEN number LIKE 'lead%' THEN 'LEAD'
            WHEN number LIKE 'jwc%' THEN 'ACADEMIC_AFFAIRS'
            WHEN number LIKE 'center%' THEN 'CENTER'
            WHEN number LIKE 'college%' THEN 'COLLEGE_OFFICER'
            ELSE 'ADMIN' END,
       CASE WHEN number LIKE 'college%' THEN college_id END
  FROM people.person
ON CONFLICT DO NOTHING;

INSERT INTO care.campus_center (name, place, telephone, qq, hours, booking, night_duty, reviewed_on)
VALUES ('云山大学(演示)心理健康教育中心', '演示楼 0 层 000 室', '000-0000-0000(演示)', '00000(演示)', '周一至周五 8:30–21:00',
        '到中心前台,或打预约电话', '000-0000-0001(演示,夜间值班)', DATE '2026-09-01')
ON CONFLICT (id) DO NOTHING;

INSERT INTO course.term (code, name, starts_on, ends_on)
VALUES ('2026-2027-1', '2026—2027 学年第一学期', DATE '2026-09-07', DATE '2027-01-17')
ON CONFLICT (code) DO NOTHING;

-- The school of the container tests: two colleges, four majors, eight classes of five, three sections. The teaching plan binds
-- everybody; nobody has begun. Passwords and states of coverage are made by the application itself.
INSERT INTO people.college (code, name) VALUES ('C01', '星河信息学院'), ('C02', '青禾文法学院');

INSERT INTO people.major (college_id, code, name)
SELECT c.id, m.code, m.name
  FROM (VALUES ('C01', 'M0101', '软件工程'), ('C01', 'M0102', '数据科学'), ('C02', 'M0401', '汉语言文学'), ('C02', 'M0402', '法学'))
       AS m (college, code, name)
  JOIN people.college c ON c.code = m.college;

INSERT INTO people.campus (code, name) VALUES ('A', '云麓校区');

INSERT INTO people.school_class (major_id, campus_id, cohort_year, code, name)
SELECT m.id, a.id, 2026, m.code || '-260' || n, m.name || '260' || n || '班'
  FROM people.major m CROSS JOIN people.campus a CROSS JOIN generate_series(1, 2) AS n;

INSERT INTO people.person (number, name, kind, status, class_id)
SELECT CAST(20260000 + n AS text), '学生' || n, 'STUDENT', 'ENROLLED', k.id
  FROM generate_series(1, 40) AS n
  JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM people.school_class) k ON k.place = n % 8;

INSERT INTO people.person (number, name, kind, college_id)
SELECT s.number, s.name, 'STAFF', c.id
  FROM (VALUES ('teacher01', '云老师', NULL), ('teacher02', '江老师', NULL), ('lead01', '岚老师', NULL), ('jwc01', '教务甲', NULL),
               ('center01', '中心乙', NULL), ('college01', '学院丙', 'C01'), ('admin01', '管理丁', NULL)) AS s (number, name, college)
  LEFT JOIN people.college c ON c.code = s.college;

INSERT INTO people.role_grant (person_id, role, college_id)
SELECT p.id, r.role, p.college_id
  FROM (VALUES ('20', 'STUDENT'), ('teacher', 'INSTRUCTOR'), ('lead', 'LEAD'), ('jwc', 'ACADEMIC_AFFAIRS'), ('center', 'CENTER'),
               ('college', 'COLLEGE_OFFICER'), ('admin', 'ADMIN')) AS r (prefix, role)
  JOIN people.person p ON p.number LIKE r.prefix || '%';

INSERT INTO course.term (code, name, starts_on, ends_on) VALUES ('2026-2027-1', '2026—2027 学年第一学期', DATE '2026-09-07', DATE '2027-01-17');

INSERT INTO course.offering (course_id, term_id) SELECT 'mental-health', id FROM course.term;

-- The first college has two sections, the second one; every teacher has at least one.
INSERT INTO course.section (offering_id, code, name)
SELECT o.id, '2026-2027-1-00' || n, '心理健康 0' || n || ' 班' FROM course.offering o CROSS JOIN generate_series(1, 3) AS n;

INSERT INTO course.section_teacher (section_id, person_id)
SELECT s.id, p.id
  FROM course.section s JOIN people.person p ON p.number = CASE WHEN s.code LIKE '%2' THEN 'teacher02' ELSE 'teacher01' END;

INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT s.id, p.id, TIMESTAMPTZ '2026-09-07 08:00:00+08'
  FROM people.person p
  JOIN people.school_class k ON k.id = p.class_id
  JOIN people.major m ON m.id = k.major_id
  JOIN course.section s ON s.code = '2026-2027-1-00' || CASE m.code WHEN 'M0101' THEN 1 WHEN 'M0102' THEN 2 ELSE 3 END;

INSERT INTO coverage.teaching_plan (major_id, cohort_year, course_id, credits, hours, term_id, document)
SELECT m.id, 2026, c.id, c.credits, c.hours_total, t.id, '《2026 级本科专业人才培养方案》'
  FROM people.major m JOIN course.course c ON c.id = 'mental-health' CROSS JOIN course.term t;

INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, created_at)
SELECT o.id, b.id, b.title, now() - INTERVAL '1 day', now() + INTERVAL '1 day', b.minutes, now()
  FROM course.offering o CROSS JOIN papers.exam_blueprint b WHERE b.code = 'quiz-u1' ORDER BY b.number DESC LIMIT 1;

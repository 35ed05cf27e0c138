-- A fictitious school of 50,000 students in four cohorts, with the history of their coverage. For an empty database with
-- the course in it; the first statement ends the script where there are students already.
DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM people.person WHERE number LIKE '9%' AND kind = 'STUDENT') THEN
        RAISE EXCEPTION 'the school is there already';
    END IF;
END $$;

INSERT INTO people.campus (code, name) VALUES ('LA', '东篱校区'), ('LB', '南山校区'), ('LC', '西溪校区') ON CONFLICT DO NOTHING;

INSERT INTO people.college (code, name)
SELECT 'L' || lpad(CAST(n AS text), 2, '0'), (ARRAY['云帆','北辰','沧海','丹枫','枫林','观山','寒梅','锦绣','灵犀','明远','青崖','若水','松涛','听澜','望岳','玉衡'])[n] || '学院'
  FROM generate_series(1, 16) n;

INSERT INTO people.major (college_id, code, name, level)
SELECT c.id, c.code || lpad(CAST(n AS text), 2, '0'), replace(c.name, '学院', '') || (ARRAY['甲','乙','丙','丁','戊'])[n] || '专业',
       CASE n WHEN 5 THEN 'VOCATIONAL' ELSE 'UNDERGRADUATE' END
  FROM people.college c CROSS JOIN generate_series(1, 5) n WHERE c.code LIKE 'L%';

INSERT INTO people.school_class (major_id, campus_id, cohort_year, code, name)
SELECT m.id, (SELECT a.id FROM people.campus a WHERE a.code = (ARRAY['LA','LB','LC'])[1 + CAST(m.college_id % 3 AS integer)]), y,
       m.code || '-' || y || lpad(CAST(n AS text), 2, '0'), m.name || (y - 2000) || lpad(CAST(n AS text), 2, '0') || '班'
  FROM people.major m CROSS JOIN generate_series(2023, 2026) y CROSS JOIN generate_series(1, 4) n WHERE m.code LIKE 'L%';

INSERT INTO people.person (number, name, kind, status, class_id)
SELECT CAST(900000000 + n AS text),
       (ARRAY['云','江','星','松','禾','竹','溪','晴','岚','舟'])[1 + n % 10] || (ARRAY['知秋','听雨','一帆','小满','望舒','清和','向晚'])[1 + n % 7],
       'STUDENT', 'ENROLLED', k.id
  FROM generate_series(1, 50000) n
  JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM people.school_class WHERE code LIKE 'L%') k ON k.place = n % 1280;

INSERT INTO course.term (code, name, starts_on, ends_on)
SELECT y || '-' || (y + 1) || '-1', y || '–' || (y + 1) || ' 学年第一学期', make_date(y, 9, 1), make_date(y + 1, 1, 18)
  FROM generate_series(2023, 2026) y
ON CONFLICT DO NOTHING;

INSERT INTO coverage.teaching_plan (major_id, cohort_year, course_id, credits, hours, term_id, document)
SELECT m.id, y, 'mental-health', 2, 32, t.id, '《' || y || ' 级人才培养方案》（演示）'
  FROM people.major m CROSS JOIN generate_series(2023, 2026) y JOIN course.term t ON t.code = y || '-' || (y + 1) || '-1' WHERE m.code LIKE 'L%';

INSERT INTO course.offering (course_id, term_id) SELECT 'mental-health', t.id FROM course.term t WHERE t.code LIKE '202%-1'
ON CONFLICT DO NOTHING;

INSERT INTO course.section (offering_id, code, name)
SELECT o.id, 'L-' || n, '心理健康 L' || n || ' 班' FROM course.offering o JOIN course.term t ON t.id = o.term_id AND t.code = '2026-2027-1' CROSS JOIN generate_series(1, 125) n;

CREATE TEMPORARY TABLE load_path AS
SELECT p.id AS person_id, k.id AS class_id, tp.id AS plan_id, k.cohort_year AS y,
       CASE WHEN k.cohort_year = 2026 THEN
            CASE WHEN b < 15 THEN ARRAY['NOT_SCHEDULED']
                 WHEN b < 25 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'SUSPENDED']
                 WHEN b < 32 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'WITHDRAWN']
                 WHEN b < 40 THEN ARRAY['NOT_SCHEDULED', 'EXEMPT']
                 ELSE ARRAY['NOT_SCHEDULED', 'IN_PROGRESS'] END
            ELSE
            CASE WHEN b < 2 THEN ARRAY['NOT_SCHEDULED']
                 WHEN b < 12 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'SUSPENDED']
                 WHEN b < 24 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'WITHDRAWN']
                 WHEN b < 34 THEN ARRAY['NOT_SCHEDULED', 'EXEMPT']
                 WHEN b < 90 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'FAILED', 'RESIT', 'PASSED']
                 WHEN b < 110 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'FAILED', 'RESIT', 'FAILED', 'RETAKE']
                 WHEN b < 120 THEN ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'DEFERRED']
                 ELSE ARRAY['NOT_SCHEDULED', 'IN_PROGRESS', 'PASSED'] END END AS path
  FROM (SELECT p.*, abs(hashtext(p.number)) % 1000 AS b FROM people.person p WHERE p.number LIKE '9%' AND p.kind = 'STUDENT') p
  JOIN people.school_class k ON k.id = p.class_id
  JOIN coverage.teaching_plan tp ON tp.major_id = k.major_id AND tp.cohort_year = k.cohort_year;

CREATE TEMPORARY TABLE load_line AS
SELECT l.person_id, s.n, s.state AS to_state, lag(s.state) OVER w AS from_state,
       make_timestamptz(l.y, 9, 2, 8, 0, 0, 'Asia/Shanghai') + (ARRAY[0, 8, 140, 170, 190, 365])[s.n] * interval '1 day' AS at
  FROM load_path l CROSS JOIN LATERAL unnest(l.path) WITH ORDINALITY s (state, n)
WINDOW w AS (PARTITION BY l.person_id ORDER BY s.n);

INSERT INTO coverage.coverage_state (person_id, course_id, plan_id, class_id, state, aside_from, since)
SELECT l.person_id, 'mental-health', l.plan_id, l.class_id, l.path[cardinality(l.path)],
       CASE WHEN l.path[cardinality(l.path)] IN ('EXEMPT', 'SUSPENDED', 'WITHDRAWN') THEN l.path[cardinality(l.path) - 1] END, x.at
  FROM load_path l JOIN load_line x ON x.person_id = l.person_id AND x.n = cardinality(l.path);

INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, by_id, document, reason)
SELECT person_id, 'mental-health', from_state, to_state,
       CASE WHEN from_state IS NULL THEN 'PLAN' WHEN to_state IN ('PASSED', 'FAILED') THEN 'GRADE'
            WHEN to_state IN ('SUSPENDED', 'WITHDRAWN') THEN 'STATUS' ELSE 'ENROLMENT' END,
       at, NULL, '演示文件', NULL
  FROM load_line ORDER BY at, person_id;

-- the status that led there, so that the next derivation finds nothing to do
UPDATE people.person p SET status = cs.state FROM coverage.coverage_state cs WHERE cs.person_id = p.id AND cs.state IN ('SUSPENDED', 'WITHDRAWN') AND p.number LIKE '9%';
UPDATE coverage.coverage_state cs SET status = cs.state FROM people.person p WHERE p.id = cs.person_id AND cs.state IN ('SUSPENDED', 'WITHDRAWN') AND p.number LIKE '9%';

INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT s.id, cs.person_id, cs.since
  FROM coverage.coverage_state cs
  JOIN people.person p ON p.id = cs.person_id AND p.number LIKE '9%'
  JOIN course.section s ON s.code = 'L-' || (1 + cs.person_id % 125)
 WHERE cs.state = 'IN_PROGRESS' OR cs.aside_from = 'IN_PROGRESS';

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
SELECT cs.person_id, 'ONLINE', 2, 'lessons', 'L' || n, cs.since, ''
  FROM coverage.coverage_state cs JOIN people.person p ON p.id = cs.person_id AND p.number LIKE '9%' CROSS JOIN generate_series(1, 4) n
 WHERE cs.state = 'IN_PROGRESS';

-- three exams of this autumn: the quiz that nearly everybody sat, the final that is over, a resit that is still to come
INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, created_at)
SELECT o.id, b.id, b.title, make_timestamptz(2026, 9, 20, 8, 0, 0, 'Asia/Shanghai'),
       make_timestamptz(CASE b.code WHEN 'resit' THEN 2027 ELSE 2026 END, 10, 20, 8, 0, 0, 'Asia/Shanghai'), b.minutes, now()
  FROM course.offering o JOIN course.term t ON t.id = o.term_id AND t.code = '2026-2027-1'
  JOIN papers.exam_blueprint b ON b.code IN ('quiz-mid', 'final', 'resit')
   AND b.number = (SELECT max(x.number) FROM papers.exam_blueprint x WHERE x.code = b.code);

INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at, auto_marked_at,
                     marked_at, points, passed)
SELECT x.id, e.person_id, 1, 1, 'MARKED', x.opens_at, x.opens_at, x.opens_at, x.opens_at, x.opens_at, x.opens_at,
       round(b.full_points * (40 + (e.person_id * 37 + x.id * 11) % 60) / 100, 2), true
  FROM course.enrolment e
  JOIN course.section s ON s.id = e.section_id AND s.code LIKE 'L-%'
  JOIN exams.exam x ON x.offering_id = s.offering_id AND x.opens_at < x.closes_at AND x.closes_at < make_timestamptz(2027, 1, 1, 0, 0, 0, 'Asia/Shanghai')
  JOIN papers.exam_blueprint b ON b.id = x.blueprint_id AND b.code IN ('quiz-mid', 'final')
 WHERE (e.person_id + x.id) % 40 > 0;

-- what was published in the three years before
INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document, published_at,
                         published_by)
SELECT cs.person_id, 'mental-health', tp.term_id, 'FIRST', 60 + cs.person_id % 40, true, '{}', '演示文件', cs.since,
       (SELECT id FROM people.person WHERE number = 'jwc01')
  FROM coverage.coverage_state cs
  JOIN coverage.teaching_plan tp ON tp.id = cs.plan_id
  JOIN people.person p ON p.id = cs.person_id AND p.number LIKE '9%'
 WHERE cs.state = 'PASSED';

INSERT INTO coverage.course_result (person_id, course_id, term_id, sitting, passed, document, at)
SELECT g.person_id, g.course_id, g.term_id, g.sitting, g.passed, g.document, g.published_at
  FROM gradebook.final_grade g
  JOIN people.person p ON p.id = g.person_id AND p.number LIKE '9%';

-- and was followed at the time
UPDATE coverage.coverage_state cs SET result_id = r.id FROM coverage.course_result r WHERE r.person_id = cs.person_id;

ANALYZE;

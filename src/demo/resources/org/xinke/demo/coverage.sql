-- The teaching plan of the fictitious school: the course binds everybody who entered in 2026.
INSERT INTO coverage.teaching_plan (major_id, cohort_year, course_id, credits, hours, term_id, document)
SELECT m.id, 2026, c.id, c.credits, c.hours_total, t.id, '《2026 级本科专业人才培养方案》（演示）'
  FROM people.major m
  JOIN course.course c ON c.id = 'mental-health'
  JOIN course.term t ON t.code = '2026-2027-1'
 WHERE EXISTS (SELECT 1 FROM people.school_class k WHERE k.major_id = m.id AND k.cohort_year = 2026)
ON CONFLICT ON CONSTRAINT teaching_plan_unique DO NOTHING;

-- Bound a week before the term, in class since its first day; from the two hundredth on one here and there is exempt, on
-- leave or gone. Dated back, so that days gone by can be looked at.
WITH step AS (
    SELECT p.id AS person_id, tp.course_id, tp.id AS plan_id, tp.document AS plan, k.id AS class_id, e.section_code,
           t.starts_on, CAST(p.number AS bigint) AS n
      FROM people.person p
      JOIN people.school_class k ON k.id = p.class_id
      JOIN coverage.teaching_plan tp ON tp.major_id = k.major_id AND tp.cohort_year = k.cohort_year AND tp.state = 'IN_FORCE'
      JOIN course.term t ON t.id = tp.term_id
      JOIN coverage.coverage_enrolment e ON e.person_id = p.id AND e.course_id = tp.course_id
     WHERE p.kind = 'STUDENT' AND p.number LIKE '2026____' AND p.status = 'ENROLLED'),
path AS (
    SELECT s.*, CASE WHEN n <= 20260200 THEN NULL WHEN n % 19 = 0 THEN 'EXEMPT' WHEN n % 41 = 0 THEN 'SUSPENDED'
                     WHEN n % 83 = 0 THEN 'WITHDRAWN' END AS decided
      FROM step s),
bound AS (
    INSERT INTO coverage.coverage_state (person_id, course_id, plan_id, class_id, state, aside_from, since)
    SELECT person_id, course_id, plan_id, class_id, coalesce(decided, 'IN_PROGRESS'),
           CASE WHEN decided IS NOT NULL THEN 'IN_PROGRESS' END,
           least(:now, starts_on + CASE WHEN decided IS NULL THEN 0 ELSE 10 + n % 30 END * INTERVAL '1 day' + INTERVAL '8 hours')
      FROM path
    ON CONFLICT ON CONSTRAINT coverage_state_unique DO NOTHING
    RETURNING person_id)
INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, by_id, document, reason)
SELECT p.person_id, p.course_id, l.from_state, l.to_state, l.cause, least(:now, p.starts_on + l.days * INTERVAL '1 day' + INTERVAL '8 hours'),
       CASE WHEN l.cause = 'BY_HAND' THEN (SELECT id FROM people.person WHERE number = 'jwc01') END, l.document,
       CASE WHEN l.cause = 'BY_HAND' THEN '演示' END
  FROM path p
  JOIN bound b ON b.person_id = p.person_id
 CROSS JOIN LATERAL (VALUES (NULL, 'NOT_SCHEDULED', 'PLAN', -7, p.plan),
                            ('NOT_SCHEDULED', 'IN_PROGRESS', 'ENROLMENT', 0, p.section_code),
                            ('IN_PROGRESS', p.decided, 'BY_HAND', 10 + p.n % 30, '教学〔2026〕' || 100 + p.n % 50 || ' 号'))
                    AS l (from_state, to_state, cause, days, document)
 WHERE l.to_state IS NOT NULL
 ORDER BY l.days, p.person_id;

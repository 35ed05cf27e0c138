DROP VIEW coverage_person;
CREATE VIEW coverage_person AS
SELECT cs.id, cs.person_id, cs.course_id, cs.state, cs.aside_from, cs.since, cs.version, tp.hours AS plan_hours,
       p.number, p.name,
       k.code AS class_code, k.name AS class_name, k.cohort_year,
       m.code AS major_code, m.name AS major_name, m.level,
       c.id AS college_id, c.code AS college_code, c.name AS college_name,
       a.code AS campus_code, a.name AS campus_name, t.code AS term_code
  FROM coverage_state cs
  JOIN teaching_plan tp ON tp.id = cs.plan_id
  JOIN term t ON t.id = tp.term_id
  JOIN person p ON p.id = cs.person_id
  JOIN school_class k ON k.id = cs.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id
  LEFT JOIN campus a ON a.id = k.campus_id;
COMMENT ON VIEW coverage_person IS 'Every bound student with class, major, college and state: the rows behind every figure of coverage';

CREATE FUNCTION coverage_as_of(moment timestamptz)
    RETURNS TABLE (id bigint, person_id bigint, course_id text, state text, aside_from text, since timestamptz, version bigint,
                   plan_hours numeric, number text, name text, class_code text, class_name text, cohort_year integer,
                   major_code text, major_name text, level text, college_id bigint, college_code text, college_name text,
                   campus_code text, campus_name text, term_code text)
    LANGUAGE sql STABLE
AS
$$
SELECT cs.id, cs.person_id, cs.course_id, CASE WHEN n.person_id IS NULL THEN cs.state ELSE n.from_state END, NULL,
       CASE WHEN n.person_id IS NULL THEN cs.since
            ELSE (SELECT max(h.at) FROM coverage_change h
                   WHERE h.person_id = cs.person_id AND h.course_id = cs.course_id AND h.at < moment) END,
       cs.version, tp.hours, p.number, p.name,
       k.code, k.name, k.cohort_year, m.code, m.name, m.level, c.id, c.code, c.name, a.code, a.name, t.code
  FROM coverage_state cs
  LEFT JOIN (SELECT DISTINCT ON (h.person_id, h.course_id) h.person_id, h.course_id, h.from_state
               FROM coverage_change h
              WHERE h.at >= moment
              ORDER BY h.person_id, h.course_id, h.id) n ON n.person_id = cs.person_id AND n.course_id = cs.course_id
  LEFT JOIN (SELECT DISTINCT ON (h.person_id, h.course_id) h.person_id, h.course_id, h.from_class_id, h.from_plan_id
               FROM coverage_move h
              WHERE h.at >= moment
              ORDER BY h.person_id, h.course_id, h.id) v ON v.person_id = cs.person_id AND v.course_id = cs.course_id
  JOIN teaching_plan tp ON tp.id = coalesce(v.from_plan_id, cs.plan_id)
  JOIN term t ON t.id = tp.term_id
  JOIN person p ON p.id = cs.person_id
  JOIN school_class k ON k.id = coalesce(v.from_class_id, cs.class_id)
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id
  LEFT JOIN campus a ON a.id = k.campus_id
 WHERE n.person_id IS NULL OR n.from_state IS NOT NULL
$$;
COMMENT ON FUNCTION coverage_as_of(timestamptz) IS 'coverage_person as it stood just before a moment: the present, with every line of the ledger from then on taken back';

-- counted before any name is joined: eight thousand groups instead of fifty thousand rows
CREATE VIEW coverage_count AS
SELECT g.course_id, g.state, g.students, k.code AS class_code, k.name AS class_name, k.cohort_year,
       m.code AS major_code, m.name AS major_name, m.level,
       c.id AS college_id, c.code AS college_code, c.name AS college_name,
       a.code AS campus_code, a.name AS campus_name, t.code AS term_code
  FROM (SELECT course_id, class_id, plan_id, state, count(*) AS students
          FROM coverage_state
         GROUP BY course_id, class_id, plan_id, state) g
  JOIN teaching_plan tp ON tp.id = g.plan_id
  JOIN term t ON t.id = tp.term_id
  JOIN school_class k ON k.id = g.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id
  LEFT JOIN campus a ON a.id = k.campus_id;
COMMENT ON VIEW coverage_count IS 'coverage_person, counted by class, plan and state';

CREATE FUNCTION coverage_count_as_of(moment timestamptz)
    RETURNS TABLE (course_id text, state text, students bigint, class_code text, class_name text, cohort_year integer,
                   major_code text, major_name text, level text, college_id bigint, college_code text, college_name text,
                   campus_code text, campus_name text, term_code text)
    LANGUAGE sql STABLE
    -- the counts fit into memory; the planner fears that they do not
    SET work_mem = '32MB'
    SET jit = off
AS
$$
WITH s AS (
    SELECT cs.person_id, cs.course_id, cs.state, coalesce(v.from_class_id, cs.class_id) AS class_id,
           coalesce(v.from_plan_id, cs.plan_id) AS plan_id
      FROM coverage_state cs
      LEFT JOIN (SELECT DISTINCT ON (h.person_id, h.course_id) h.person_id, h.course_id, h.from_class_id, h.from_plan_id
                   FROM coverage_move h
                  WHERE h.at >= moment
                  ORDER BY h.person_id, h.course_id, h.id) v ON v.person_id = cs.person_id AND v.course_id = cs.course_id),
l AS (
    SELECT s.course_id, s.class_id, s.plan_id, h.from_state, h.to_state, count(*) AS students
      FROM coverage_change h
      JOIN s ON s.person_id = h.person_id AND s.course_id = h.course_id
     WHERE h.at >= moment
     GROUP BY s.course_id, s.class_id, s.plan_id, h.from_state, h.to_state),
g AS (
    SELECT x.course_id, x.class_id, x.plan_id, x.state, CAST(sum(x.students) AS bigint) AS students
      FROM (SELECT course_id, class_id, plan_id, state, count(*) AS students
              FROM s GROUP BY course_id, class_id, plan_id, state
             UNION ALL
            SELECT course_id, class_id, plan_id, from_state, students FROM l WHERE from_state IS NOT NULL
             UNION ALL
            SELECT course_id, class_id, plan_id, to_state, -students FROM l) x
     GROUP BY x.course_id, x.class_id, x.plan_id, x.state
    HAVING sum(x.students) <> 0)
SELECT g.course_id, g.state, g.students, k.code, k.name, k.cohort_year, m.code, m.name, m.level, c.id, c.code, c.name,
       a.code, a.name, t.code
  FROM g
  JOIN teaching_plan tp ON tp.id = g.plan_id
  JOIN term t ON t.id = tp.term_id
  JOIN school_class k ON k.id = g.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id
  LEFT JOIN campus a ON a.id = k.campus_id
$$;
COMMENT ON FUNCTION coverage_count_as_of(timestamptz) IS 'coverage_as_of, counted by class, plan and state: each later line gives one back to the state it left and takes one from the state it led to, in the class of then; nothing need be sorted';

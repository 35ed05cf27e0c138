-- Repeatable migrations run after all numbered ones, in the order of their names: a view may read every table, but of the
-- views only those of its own file and of files before it. Where a view loses columns or re-orders them, CREATE OR REPLACE
-- will not do: drop it first, with those that read it.

CREATE OR REPLACE VIEW coverage.coverage_enrolment AS
SELECT DISTINCT ON (e.person_id, o.course_id)
       e.person_id, o.course_id, s.id AS section_id, s.code AS section_code, s.name AS section_name
  FROM course.enrolment e
  JOIN course.section s ON s.id = e.section_id
  JOIN course.offering o ON o.id = s.offering_id
 WHERE e.ended_at IS NULL
 ORDER BY e.person_id, o.course_id, e.enrolled_at DESC;
COMMENT ON VIEW coverage.coverage_enrolment IS 'The one section in which a person is now, by course';

CREATE OR REPLACE VIEW coverage.coverage_planned AS
SELECT DISTINCT tp.course_id, tp.cohort_year, m.level, t.code AS term_code, t.name AS term
  FROM coverage.teaching_plan tp
  JOIN people.major m ON m.id = tp.major_id
  JOIN course.term t ON t.id = tp.term_id;
COMMENT ON VIEW coverage.coverage_planned IS 'Years of entry, levels and terms for which there is a plan, whatever its state';

CREATE OR REPLACE VIEW coverage.major_planned AS
SELECT DISTINCT tp.major_id, tp.cohort_year, tp.course_id
  FROM coverage.teaching_plan tp
 WHERE tp.state <> 'SUPERSEDED';
COMMENT ON VIEW coverage.major_planned IS 'Which years of which majors have a plan, or one in the making';

CREATE OR REPLACE VIEW coverage.coverage_aside AS
SELECT p.id AS person_id, c.id AS course_id,
       CASE WHEN s.state IN ('DEFERRED', 'EXEMPT', 'SUSPENDED', 'TRANSFER_PENDING', 'WITHDRAWN') THEN s.state
            WHEN p.status = 'SUSPENDED' THEN 'SUSPENDED'
            WHEN p.status IN ('WITHDRAWN', 'TRANSFERRED_OUT') THEN 'WITHDRAWN' END AS reason
  FROM people.person p
 CROSS JOIN course.course c
  LEFT JOIN coverage.coverage_state s ON s.person_id = p.id AND s.course_id = c.id;
COMMENT ON VIEW coverage.coverage_aside IS 'Why a missed exam is no zero: 缓考, or a student who is away, exempt or gone, by the ledger or, where no plan binds, by the roster. reason is null for all others';

CREATE OR REPLACE FUNCTION coverage.coverage_delta_of_changes() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO coverage.coverage_delta (at, course_id, class_id, plan_id, state, students)
    SELECT l.at, l.course_id, cs.class_id, cs.plan_id, d.state, sum(d.students)
      FROM line l
      JOIN coverage.coverage_state cs ON cs.person_id = l.person_id AND cs.course_id = l.course_id
     CROSS JOIN LATERAL (VALUES (l.from_state, -1), (l.to_state, 1)) AS d (state, students)
     WHERE d.state IS NOT NULL
     GROUP BY l.at, l.course_id, cs.class_id, cs.plan_id, d.state
    HAVING sum(d.students) <> 0;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER coverage_change_counted
    AFTER INSERT ON coverage.coverage_change
    REFERENCING NEW TABLE AS line
    FOR EACH STATEMENT EXECUTE FUNCTION coverage.coverage_delta_of_changes();

CREATE OR REPLACE FUNCTION coverage.coverage_delta_of_moves() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO coverage.coverage_delta (at, course_id, class_id, plan_id, state, students)
    SELECT l.at, l.course_id, d.class_id, d.plan_id, cs.state, sum(d.students)
      FROM line l
      JOIN coverage.coverage_state cs ON cs.person_id = l.person_id AND cs.course_id = l.course_id
     CROSS JOIN LATERAL (VALUES (l.from_class_id, l.from_plan_id, -1), (l.to_class_id, l.to_plan_id, 1))
                        AS d (class_id, plan_id, students)
     GROUP BY l.at, l.course_id, d.class_id, d.plan_id, cs.state
    HAVING sum(d.students) <> 0;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER coverage_move_counted
    AFTER INSERT ON coverage.coverage_move
    REFERENCING NEW TABLE AS line
    FOR EACH STATEMENT EXECUTE FUNCTION coverage.coverage_delta_of_moves();

CREATE OR REPLACE VIEW coverage.coverage_person AS
SELECT cs.id, cs.person_id, cs.course_id, cs.state, cs.aside_from, cs.since, cs.version, tp.hours AS plan_hours,
       p.number, p.name,
       k.code AS class_code, k.name AS class_name, k.cohort_year,
       m.code AS major_code, m.name AS major_name, m.level,
       c.id AS college_id, c.code AS college_code, c.name AS college_name,
       a.code AS campus_code, a.name AS campus_name, t.code AS term_code
  FROM coverage.coverage_state cs
  JOIN coverage.teaching_plan tp ON tp.id = cs.plan_id
  JOIN course.term t ON t.id = tp.term_id
  JOIN people.person p ON p.id = cs.person_id
  JOIN people.school_class k ON k.id = cs.class_id
  JOIN people.major m ON m.id = k.major_id
  JOIN people.college c ON c.id = m.college_id
  LEFT JOIN people.campus a ON a.id = k.campus_id;
COMMENT ON VIEW coverage.coverage_person IS 'Every bound student with class, major, college and state: the rows behind every figure of coverage';

-- A list shows fifty: whose line comes next after the moment is looked up for those on the way to them alone, and not before
-- it is known where they stood (c.id), so that a class or college is not the whole school.
CREATE OR REPLACE FUNCTION coverage.coverage_as_of(moment timestamptz)
    RETURNS TABLE (id bigint, person_id bigint, course_id text, state text, aside_from text, since timestamptz, version bigint,
                   plan_hours numeric, number text, name text, class_code text, class_name text, cohort_year integer,
                   major_code text, major_name text, level text, college_id bigint, college_code text, college_name text,
                   campus_code text, campus_name text, term_code text)
    LANGUAGE sql STABLE
AS
$$
SELECT cs.id, cs.person_id, cs.course_id, CASE WHEN n.id IS NULL THEN cs.state ELSE n.from_state END, NULL,
       CASE WHEN n.id IS NULL THEN cs.since
            ELSE (SELECT max(h.at) FROM coverage.coverage_change h
                   WHERE h.person_id = cs.person_id AND h.course_id = cs.course_id AND h.at < moment) END,
       cs.version, tp.hours, p.number, p.name,
       k.code, k.name, k.cohort_year, m.code, m.name, m.level, c.id, c.code, c.name, a.code, a.name, t.code
  FROM coverage.coverage_state cs
  JOIN people.person p ON p.id = cs.person_id
  LEFT JOIN (SELECT DISTINCT ON (h.person_id, h.course_id) h.person_id, h.course_id, h.from_class_id, h.from_plan_id
               FROM coverage.coverage_move h
              WHERE h.at >= moment
              ORDER BY h.person_id, h.course_id, h.id) v ON v.person_id = cs.person_id AND v.course_id = cs.course_id
  JOIN coverage.teaching_plan tp ON tp.id = coalesce(v.from_plan_id, cs.plan_id)
  JOIN course.term t ON t.id = tp.term_id
  JOIN people.school_class k ON k.id = coalesce(v.from_class_id, cs.class_id)
  JOIN people.major m ON m.id = k.major_id
  JOIN people.college c ON c.id = m.college_id
  LEFT JOIN people.campus a ON a.id = k.campus_id
  LEFT JOIN LATERAL (SELECT h.id, h.from_state FROM coverage.coverage_change h
                      WHERE h.person_id = cs.person_id AND h.course_id = cs.course_id AND h.at >= moment AND c.id = m.college_id
                      ORDER BY h.id LIMIT 1) n ON TRUE
 WHERE n.id IS NULL OR n.from_state IS NOT NULL
$$;
COMMENT ON FUNCTION coverage.coverage_as_of(timestamptz) IS 'coverage_person as it stood just before a moment: the present, with every line of the ledger from then on taken back';

-- counted before any name is joined: eight thousand groups instead of fifty thousand rows
CREATE OR REPLACE VIEW coverage.coverage_count AS
SELECT g.course_id, g.state, g.students, k.code AS class_code, k.name AS class_name, k.cohort_year,
       m.code AS major_code, m.name AS major_name, m.level,
       c.id AS college_id, c.code AS college_code, c.name AS college_name,
       a.code AS campus_code, a.name AS campus_name, t.code AS term_code
  FROM (SELECT course_id, class_id, plan_id, state, count(*) AS students
          FROM coverage.coverage_state
         GROUP BY course_id, class_id, plan_id, state) g
  JOIN coverage.teaching_plan tp ON tp.id = g.plan_id
  JOIN course.term t ON t.id = tp.term_id
  JOIN people.school_class k ON k.id = g.class_id
  JOIN people.major m ON m.id = k.major_id
  JOIN people.college c ON c.id = m.college_id
  LEFT JOIN people.campus a ON a.id = k.campus_id;
COMMENT ON VIEW coverage.coverage_count IS 'coverage_person, counted by class, plan and state';

CREATE OR REPLACE FUNCTION coverage.coverage_count_as_of(moment timestamptz)
    RETURNS TABLE (course_id text, state text, students bigint, class_code text, class_name text, cohort_year integer,
                   major_code text, major_name text, level text, college_id bigint, college_code text, college_name text,
                   campus_code text, campus_name text, term_code text)
    LANGUAGE sql STABLE
AS
$$
SELECT g.course_id, g.state, g.students, k.code, k.name, k.cohort_year, m.code, m.name, m.level, c.id, c.code, c.name,
       a.code, a.name, t.code
  FROM (SELECT x.course_id, x.class_id, x.plan_id, x.state, CAST(sum(x.students) AS bigint) AS students
          FROM (SELECT cs.course_id, cs.class_id, cs.plan_id, cs.state, count(*) AS students
                  FROM coverage.coverage_state cs
                 GROUP BY cs.course_id, cs.class_id, cs.plan_id, cs.state
                 UNION ALL
                SELECT d.course_id, d.class_id, d.plan_id, d.state, -d.students FROM coverage.coverage_delta d WHERE d.at >= moment) x
         GROUP BY x.course_id, x.class_id, x.plan_id, x.state
        HAVING sum(x.students) <> 0) g
  JOIN coverage.teaching_plan tp ON tp.id = g.plan_id
  JOIN course.term t ON t.id = tp.term_id
  JOIN people.school_class k ON k.id = g.class_id
  JOIN people.major m ON m.id = k.major_id
  JOIN people.college c ON c.id = m.college_id
  LEFT JOIN people.campus a ON a.id = k.campus_id
$$;
COMMENT ON FUNCTION coverage.coverage_count_as_of(timestamptz) IS 'coverage_as_of, counted by class, plan and state: the present, less what coverage_delta counts from then on';

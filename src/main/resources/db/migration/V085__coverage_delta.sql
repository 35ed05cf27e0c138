CREATE TABLE coverage_delta (
    at        timestamptz NOT NULL,
    course_id text NOT NULL CONSTRAINT coverage_delta_course_fk REFERENCES course,
    class_id  bigint NOT NULL CONSTRAINT coverage_delta_class_fk REFERENCES school_class,
    plan_id   bigint NOT NULL CONSTRAINT coverage_delta_plan_fk REFERENCES teaching_plan,
    state     text NOT NULL,
    students  integer NOT NULL
);
CREATE INDEX coverage_delta_at_idx ON coverage_delta (at);
COMMENT ON TABLE coverage_delta IS 'coverage_change and coverage_move, counted by moment, class, plan and state as they are written: how many students came (or, negative, left). The school of a day is the present less what came later';

CREATE FUNCTION coverage_delta_of_changes() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO coverage_delta (at, course_id, class_id, plan_id, state, students)
    SELECT l.at, l.course_id, cs.class_id, cs.plan_id, d.state, sum(d.students)
      FROM line l
      JOIN coverage_state cs ON cs.person_id = l.person_id AND cs.course_id = l.course_id
     CROSS JOIN LATERAL (VALUES (l.from_state, -1), (l.to_state, 1)) AS d (state, students)
     WHERE d.state IS NOT NULL
     GROUP BY l.at, l.course_id, cs.class_id, cs.plan_id, d.state
    HAVING sum(d.students) <> 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER coverage_change_counted
    AFTER INSERT ON coverage_change
    REFERENCING NEW TABLE AS line
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_delta_of_changes();

CREATE FUNCTION coverage_delta_of_moves() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO coverage_delta (at, course_id, class_id, plan_id, state, students)
    SELECT l.at, l.course_id, d.class_id, d.plan_id, cs.state, sum(d.students)
      FROM line l
      JOIN coverage_state cs ON cs.person_id = l.person_id AND cs.course_id = l.course_id
     CROSS JOIN LATERAL (VALUES (l.from_class_id, l.from_plan_id, -1), (l.to_class_id, l.to_plan_id, 1))
                        AS d (class_id, plan_id, students)
     GROUP BY l.at, l.course_id, d.class_id, d.plan_id, cs.state
    HAVING sum(d.students) <> 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER coverage_move_counted
    AFTER INSERT ON coverage_move
    REFERENCING NEW TABLE AS line
    FOR EACH STATEMENT EXECUTE FUNCTION coverage_delta_of_moves();

-- what was written before, in the class and under the plan of its moment; a derivation moves first and changes states then
INSERT INTO coverage_delta (at, course_id, class_id, plan_id, state, students)
SELECT x.at, x.course_id, x.class_id, x.plan_id, x.state, sum(x.students)
  FROM (SELECT h.at, h.course_id, coalesce(v.from_class_id, cs.class_id) AS class_id,
               coalesce(v.from_plan_id, cs.plan_id) AS plan_id, d.state, d.students
          FROM coverage_change h
          JOIN coverage_state cs ON cs.person_id = h.person_id AND cs.course_id = h.course_id
          LEFT JOIN LATERAL (SELECT m.from_class_id, m.from_plan_id FROM coverage_move m
                              WHERE m.person_id = h.person_id AND m.course_id = h.course_id AND m.at > h.at
                              ORDER BY m.id LIMIT 1) v ON TRUE
         CROSS JOIN LATERAL (VALUES (h.from_state, -1), (h.to_state, 1)) AS d (state, students)
         WHERE d.state IS NOT NULL
         UNION ALL
        SELECT m.at, m.course_id, d.class_id, d.plan_id, h.to_state, d.students
          FROM coverage_move m
         CROSS JOIN LATERAL (SELECT c.to_state FROM coverage_change c
                              WHERE c.person_id = m.person_id AND c.course_id = m.course_id AND c.at < m.at
                              ORDER BY c.id DESC LIMIT 1) h
         CROSS JOIN LATERAL (VALUES (m.from_class_id, m.from_plan_id, -1), (m.to_class_id, m.to_plan_id, 1))
                            AS d (class_id, plan_id, students)) x
 GROUP BY x.at, x.course_id, x.class_id, x.plan_id, x.state
HAVING sum(x.students) <> 0;

DROP FUNCTION coverage_count_as_of(timestamptz);
CREATE FUNCTION coverage_count_as_of(moment timestamptz)
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
                  FROM coverage_state cs
                 GROUP BY cs.course_id, cs.class_id, cs.plan_id, cs.state
                 UNION ALL
                SELECT d.course_id, d.class_id, d.plan_id, d.state, -d.students FROM coverage_delta d WHERE d.at >= moment) x
         GROUP BY x.course_id, x.class_id, x.plan_id, x.state
        HAVING sum(x.students) <> 0) g
  JOIN teaching_plan tp ON tp.id = g.plan_id
  JOIN term t ON t.id = tp.term_id
  JOIN school_class k ON k.id = g.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id
  LEFT JOIN campus a ON a.id = k.campus_id
$$;
COMMENT ON FUNCTION coverage_count_as_of(timestamptz) IS 'coverage_as_of, counted by class, plan and state: the present, less what coverage_delta counts from then on';

-- the names of a day: read from the index alone, in its order, so that nothing is sorted
DROP INDEX coverage_change_person_idx;
CREATE INDEX coverage_change_person_idx ON coverage_change (person_id, course_id, id) INCLUDE (at, from_state);

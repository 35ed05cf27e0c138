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

CREATE OR REPLACE VIEW coverage.coverage_grade AS
SELECT DISTINCT ON (g.person_id, g.course_id, g.term_id, g.sitting)
       g.id, g.person_id, g.course_id, g.term_id, g.sitting, g.points, g.passed, g.document
  FROM gradebook.final_grade g
 ORDER BY g.person_id, g.course_id, g.term_id, g.sitting, g.revision DESC;
COMMENT ON VIEW coverage.coverage_grade IS 'The grades that count: of each term and sitting the highest revision';

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

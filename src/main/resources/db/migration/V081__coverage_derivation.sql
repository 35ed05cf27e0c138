ALTER TABLE coverage_state
    ADD COLUMN class_id bigint CONSTRAINT coverage_state_class_fk REFERENCES school_class,
    ADD COLUMN status   text NOT NULL DEFAULT 'ENROLLED',
    ADD COLUMN grade_id bigint NOT NULL DEFAULT 0;
UPDATE coverage_state cs SET class_id = p.class_id FROM person p WHERE p.id = cs.person_id;
ALTER TABLE coverage_state ALTER COLUMN class_id SET NOT NULL;
CREATE INDEX coverage_state_class_idx ON coverage_state (class_id);
COMMENT ON COLUMN coverage_state.class_id IS 'The class of the last derivation: where it differs from the person''s there is a move to record';
COMMENT ON COLUMN coverage_state.status IS 'The 学籍状态 that the last derivation followed; a decision by hand stands until the status changes again';
COMMENT ON COLUMN coverage_state.grade_id IS 'The newest final_grade that was followed, 0 for none: each grade moves a student once';

CREATE TABLE coverage_move (
    id            bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT coverage_move_pk PRIMARY KEY,
    person_id     bigint NOT NULL,
    course_id     text NOT NULL,
    from_class_id bigint NOT NULL CONSTRAINT coverage_move_from_class_fk REFERENCES school_class,
    to_class_id   bigint NOT NULL CONSTRAINT coverage_move_to_class_fk REFERENCES school_class,
    from_plan_id  bigint NOT NULL CONSTRAINT coverage_move_from_plan_fk REFERENCES teaching_plan,
    to_plan_id    bigint NOT NULL CONSTRAINT coverage_move_to_plan_fk REFERENCES teaching_plan,
    at            timestamptz NOT NULL,
    by_id         bigint CONSTRAINT coverage_move_by_fk REFERENCES person,
    document      text NOT NULL,
    CONSTRAINT coverage_move_state_fk FOREIGN KEY (person_id, course_id) REFERENCES coverage_state (person_id, course_id),
    CONSTRAINT coverage_move_moves CHECK (from_class_id <> to_class_id OR from_plan_id <> to_plan_id)
);
CREATE INDEX coverage_move_person_idx ON coverage_move (person_id, course_id, id);
CREATE INDEX coverage_move_at_idx ON coverage_move (at);
COMMENT ON TABLE coverage_move IS 'Append-only: a bound student came to another class, or under another teaching plan; the state stays as it is';
CREATE TRIGGER coverage_move_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON coverage_move
    EXECUTE FUNCTION coverage_change_refuse();
CREATE OR REPLACE FUNCTION coverage_change_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

ALTER TABLE coverage_change DROP CONSTRAINT coverage_change_cause_check;
ALTER TABLE coverage_change ADD CONSTRAINT coverage_change_cause_check CHECK
    (cause IN ('PLAN', 'ENROLMENT', 'GRADE', 'STATUS', 'BY_HAND'));
CREATE INDEX coverage_change_at_idx ON coverage_change (at);

CREATE VIEW coverage_grade AS
SELECT DISTINCT ON (g.person_id, g.course_id, g.term_id, g.sitting)
       g.id, g.person_id, g.course_id, g.term_id, g.sitting, g.points, g.passed, g.document
  FROM final_grade g
 ORDER BY g.person_id, g.course_id, g.term_id, g.sitting, g.revision DESC;
COMMENT ON VIEW coverage_grade IS 'The grades that count: of each term and sitting the highest revision';

CREATE TABLE final_grade (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT final_grade_pk PRIMARY KEY,
    person_id    bigint NOT NULL CONSTRAINT final_grade_person_fk REFERENCES person,
    course_id    text NOT NULL CONSTRAINT final_grade_course_fk REFERENCES course,
    term_id      bigint NOT NULL CONSTRAINT final_grade_term_fk REFERENCES term,
    sitting      text NOT NULL CONSTRAINT final_grade_sitting_check CHECK (sitting IN ('FIRST', 'RESIT', 'RETAKE')),
    revision     integer NOT NULL DEFAULT 1,
    points       numeric(5, 2) NOT NULL CONSTRAINT final_grade_points_check CHECK (points BETWEEN 0 AND 100),
    passed       boolean NOT NULL,
    components   jsonb NOT NULL,
    document     text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by bigint NOT NULL CONSTRAINT final_grade_publisher_fk REFERENCES person,
    CONSTRAINT final_grade_unique UNIQUE (person_id, course_id, term_id, sitting, revision)
);
COMMENT ON TABLE final_grade IS 'Published final grades, append-only: a correction is the next revision of the same term and sitting, and the highest counts. points of 100; components: points by part of the grade';

CREATE FUNCTION final_grade_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'final_grade is append-only';
END
$$;
CREATE TRIGGER final_grade_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON final_grade
    EXECUTE FUNCTION final_grade_refuse();

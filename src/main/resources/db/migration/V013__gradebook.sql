CREATE SCHEMA gradebook;

CREATE TABLE gradebook.final_grade (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT final_grade_pk PRIMARY KEY,
    person_id    bigint NOT NULL CONSTRAINT final_grade_person_fk REFERENCES people.person,
    course_id    text NOT NULL CONSTRAINT final_grade_course_fk REFERENCES course.course,
    term_id      bigint NOT NULL CONSTRAINT final_grade_term_fk REFERENCES course.term,
    sitting      text NOT NULL CONSTRAINT final_grade_sitting_check CHECK (sitting IN ('FIRST', 'RESIT', 'RETAKE')),
    revision     integer NOT NULL DEFAULT 1,
    points       numeric(5, 2) NOT NULL CONSTRAINT final_grade_points_check CHECK (points BETWEEN 0 AND 100),
    passed       boolean NOT NULL,
    components   jsonb NOT NULL,
    document     text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by bigint NOT NULL CONSTRAINT final_grade_publisher_fk REFERENCES people.person,
    section_id   bigint CONSTRAINT final_grade_section_fk REFERENCES course.section,
    reason       text,
    CONSTRAINT final_grade_unique UNIQUE (person_id, course_id, term_id, sitting, revision),
    CONSTRAINT final_grade_correction_has_reason CHECK (revision = 1 OR reason IS NOT NULL)
);
CREATE INDEX final_grade_section_idx ON gradebook.final_grade (section_id);
COMMENT ON TABLE gradebook.final_grade IS 'Published final grades, append-only: a correction is the next revision of the same term and sitting, and the highest counts. points of 100; components: points by part of the grade';
COMMENT ON COLUMN gradebook.final_grade.components IS 'Part of the grade (online, class, practice, quiz, final) to {points of 100, weight in percent} as they were when it was published';
COMMENT ON COLUMN gradebook.final_grade.section_id IS 'The 教学班 in which it was earned';
COMMENT ON COLUMN gradebook.final_grade.reason IS 'Why an earlier revision was corrected; the student reads it';

CREATE FUNCTION gradebook.final_grade_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'final_grade is append-only';
END
$$;
CREATE TRIGGER final_grade_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON gradebook.final_grade
    EXECUTE FUNCTION gradebook.final_grade_refuse();

CREATE TABLE gradebook.grade_proposal (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT grade_proposal_pk PRIMARY KEY,
    section_id  bigint NOT NULL CONSTRAINT grade_proposal_section_fk REFERENCES course.section,
    proposed_by bigint NOT NULL CONSTRAINT grade_proposal_person_fk REFERENCES people.person,
    proposed_at timestamptz NOT NULL,
    note        text NOT NULL
);
CREATE INDEX grade_proposal_section_idx ON gradebook.grade_proposal (section_id, id);
COMMENT ON TABLE gradebook.grade_proposal IS 'A teacher says that the grades of a section may be published; the last one counts, until a publication follows it';

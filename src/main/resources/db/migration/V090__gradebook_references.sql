-- Four of the five references of a final grade are the same for a whole list. As foreign keys of the grade each was looked up
-- again for every student, a quarter of what a publication cost; kept in a row of their own they are looked up once.
CREATE TABLE gradebook.graded (
    course_id    text NOT NULL CONSTRAINT graded_course_fk REFERENCES course.course,
    term_id      bigint NOT NULL CONSTRAINT graded_term_fk REFERENCES course.term,
    section_id   bigint CONSTRAINT graded_section_fk REFERENCES course.section,
    published_by bigint NOT NULL CONSTRAINT graded_publisher_fk REFERENCES people.person,
    CONSTRAINT graded_unique UNIQUE NULLS NOT DISTINCT (course_id, term_id, section_id, published_by)
);
COMMENT ON TABLE gradebook.graded IS 'What final grades refer to, once for all that refer to the same: written by a trigger of final_grade, and as append-only as that. Its foreign keys are theirs';

INSERT INTO gradebook.graded (course_id, term_id, section_id, published_by)
SELECT DISTINCT course_id, term_id, section_id, published_by FROM gradebook.final_grade;

CREATE FUNCTION gradebook.graded_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'graded is append-only';
END
$$;
CREATE TRIGGER graded_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON gradebook.graded
    EXECUTE FUNCTION gradebook.graded_refuse();

CREATE FUNCTION gradebook.final_grade_refer() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO gradebook.graded (course_id, term_id, section_id, published_by)
    SELECT DISTINCT course_id, term_id, section_id, published_by FROM fresh
        ON CONFLICT ON CONSTRAINT graded_unique DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER final_grade_refers
    AFTER INSERT ON gradebook.final_grade
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION gradebook.final_grade_refer();

ALTER TABLE gradebook.final_grade
    DROP CONSTRAINT final_grade_course_fk,
    DROP CONSTRAINT final_grade_term_fk,
    DROP CONSTRAINT final_grade_section_fk,
    DROP CONSTRAINT final_grade_publisher_fk;
COMMENT ON COLUMN gradebook.final_grade.section_id IS 'The 教学班 in which it was earned. That it is there, as course, term and publisher are, the row in graded says';

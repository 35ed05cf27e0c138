ALTER TABLE final_grade ADD COLUMN section_id bigint CONSTRAINT final_grade_section_fk REFERENCES section;
ALTER TABLE final_grade ADD COLUMN reason text;
ALTER TABLE final_grade ADD CONSTRAINT final_grade_correction_has_reason CHECK (revision = 1 OR reason IS NOT NULL);
CREATE INDEX final_grade_section_idx ON final_grade (section_id);
COMMENT ON COLUMN final_grade.components IS 'Part of the grade (online, class, practice, quiz, final) to {points of 100, weight in percent} as they were when it was published';
COMMENT ON COLUMN final_grade.section_id IS 'The 教学班 in which it was earned';
COMMENT ON COLUMN final_grade.reason IS 'Why an earlier revision was corrected; the student reads it';

CREATE VIEW current_grade AS
SELECT DISTINCT ON (person_id, course_id, term_id, sitting) *
  FROM final_grade
 ORDER BY person_id, course_id, term_id, sitting, revision DESC;
COMMENT ON VIEW current_grade IS 'The revision of each final grade that counts';

CREATE TABLE grade_proposal (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT grade_proposal_pk PRIMARY KEY,
    section_id  bigint NOT NULL CONSTRAINT grade_proposal_section_fk REFERENCES section,
    proposed_by bigint NOT NULL CONSTRAINT grade_proposal_person_fk REFERENCES person,
    proposed_at timestamptz NOT NULL,
    note        text NOT NULL
);
CREATE INDEX grade_proposal_section_idx ON grade_proposal (section_id, id);
COMMENT ON TABLE grade_proposal IS 'A teacher says that the grades of a section may be published; the last one counts, until a publication follows it';

CREATE FUNCTION grade_share(earned numeric, asked numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS
$$
SELECT CASE WHEN asked = 0 THEN 100 ELSE round(greatest(0, least(coalesce(earned, 0), asked)) * 100 / asked, 2) END
$$;
COMMENT ON FUNCTION grade_share IS 'Points of 100 for the 学时 earned of those asked; more than asked does not count, and where nothing is asked nothing is missing';

CREATE SEQUENCE practice_sheet_number AS integer;

CREATE TABLE practice_sheet (
    person_id bigint NOT NULL CONSTRAINT practice_sheet_person_fk REFERENCES person,
    lesson_id text NOT NULL CONSTRAINT practice_sheet_lesson_fk REFERENCES lesson,
    block_id  text NOT NULL,
    body      text NOT NULL,
    number    integer NOT NULL,
    saved_at  timestamptz NOT NULL,
    CONSTRAINT practice_sheet_pk PRIMARY KEY (person_id, lesson_id, block_id),
    CONSTRAINT practice_sheet_body_check CHECK (length(body) <= 20000)
);
COMMENT ON TABLE practice_sheet IS 'Private: only PracticeSheets reads or writes it, for its author; no teacher, export, log or statistic touches body. number: from practice_sheet_number, so that a sheet erased and begun again never has an old number, and a second device cannot overwrite unseen';

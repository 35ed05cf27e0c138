CREATE TABLE roster.roster_place (
    import_id bigint NOT NULL CONSTRAINT roster_place_import_fk REFERENCES roster.roster_import,
    kind      text NOT NULL CONSTRAINT roster_place_kind_check CHECK (kind IN ('CAMPUS', 'COLLEGE', 'MAJOR', 'CLASS')),
    name      text NOT NULL,
    within    text NOT NULL,
    people    integer NOT NULL,
    likely    jsonb NOT NULL DEFAULT '[]',
    answer    text CONSTRAINT roster_place_answer_check CHECK (answer IN ('TAKE', 'NEW', 'LEAVE')),
    target_id bigint,
    CONSTRAINT roster_place_pk PRIMARY KEY (import_id, kind, name, within),
    CONSTRAINT roster_place_target_check CHECK ((answer IS NOT DISTINCT FROM 'TAKE') = (target_id IS NOT NULL))
);
COMMENT ON TABLE roster.roster_place IS 'A place in a list that nobody knows, and what somebody said about it; nothing is applied while an answer is null. name and within as the list writes them';
COMMENT ON COLUMN roster.roster_place.likely IS 'Places that are there with a similar name: id, name, percent';

ALTER TABLE roster.roster_outcome
    ADD COLUMN place    text NOT NULL DEFAULT '',
    ADD COLUMN concerns jsonb NOT NULL DEFAULT '[]';
CREATE INDEX roster_outcome_concern_idx ON roster.roster_outcome (import_id, line) WHERE concerns <> '[]';
COMMENT ON COLUMN roster.roster_outcome.place IS 'Class and major of the row, for who reads the preview';
COMMENT ON COLUMN roster.roster_outcome.concerns IS 'What somebody must know before it is applied: another section, a published grade, already gone: code, before, after';

ALTER TABLE roster.roster_import
    ADD COLUMN sheet      text NOT NULL DEFAULT '',
    ADD COLUMN samples    jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN translated jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN delta      boolean NOT NULL DEFAULT false,
    ADD COLUMN undoes     bigint CONSTRAINT roster_import_undoes_fk REFERENCES roster.roster_import;
COMMENT ON COLUMN roster.roster_import.sheet IS 'Of a workbook the sheet that is read; empty where there is none';
COMMENT ON COLUMN roster.roster_import.samples IS 'By column the first values, so that somebody can say what it is';
COMMENT ON COLUMN roster.roster_import.translated IS 'Words of the list and what they are read as: field, said, value, rows';
COMMENT ON COLUMN roster.roster_import.undoes IS 'The applied import that this one takes back; it has no file of its own';

ALTER TABLE hours.hours_line
    ADD COLUMN document  text,
    ADD COLUMN held_on   date,
    ADD COLUMN by_id     bigint CONSTRAINT hours_line_by_fk REFERENCES people.person,
    ADD COLUMN corrects  bigint CONSTRAINT hours_line_corrects_fk REFERENCES hours.hours_line,
    ADD COLUMN import_id bigint;
CREATE INDEX hours_line_corrects_idx ON hours.hours_line (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX hours_line_import_idx ON hours.hours_line (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX hours_line_document_idx ON hours.hours_line (person_id, kind) WHERE source_type = 'hours' AND corrects IS NULL;
COMMENT ON COLUMN hours.hours_line.document IS 'The paper that a line by hand or from a list stands on, as it was written; null where the deed itself is the proof';
COMMENT ON COLUMN hours.hours_line.held_on IS 'The day of what was done outside; at is when it was booked';
COMMENT ON COLUMN hours.hours_line.by_id IS 'Who booked it; null: the house, at the deed that earned it';
COMMENT ON COLUMN hours.hours_line.corrects IS 'The line that this counter line mends; always a first line, never a counter line';
COMMENT ON COLUMN hours.hours_line.import_id IS 'The list that brought it (roster); null: by hand or by a deed';

CREATE TABLE hours.outside_cap (
    kind text CONSTRAINT outside_cap_pk PRIMARY KEY CONSTRAINT outside_cap_kind_check CHECK (kind IN ('ONLINE', 'CLASS', 'PRACTICE')),
    most numeric(5, 2) CONSTRAINT outside_cap_most_check CHECK (most >= 0)
);
COMMENT ON TABLE hours.outside_cap IS 'So many 学时 of a kind one student can have by documents; null: as many as the course asks of it';
INSERT INTO hours.outside_cap (kind) VALUES ('ONLINE'), ('CLASS'), ('PRACTICE');

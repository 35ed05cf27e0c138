CREATE SCHEMA hours;

CREATE TABLE hours.hours_line (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT hours_line_pk PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT hours_line_person_fk REFERENCES people.person,
    kind        text NOT NULL CONSTRAINT hours_line_kind_check CHECK (kind IN ('ONLINE', 'CLASS', 'PRACTICE')),
    hours       numeric(5, 2) NOT NULL,
    source_type text NOT NULL,
    source_id   text NOT NULL,
    at          timestamptz NOT NULL,
    note        text NOT NULL,
    CONSTRAINT hours_line_source_unique UNIQUE (person_id, source_type, source_id)
);
-- the sums of a whole year are read from this index alone
CREATE INDEX hours_line_person_kind_idx ON hours.hours_line (person_id, kind) INCLUDE (hours);
COMMENT ON TABLE hours.hours_line IS '学时 ledger, append-only: one line a source, so nothing counts twice; a correction is a counter line. What a kind may count at most is read from course, not stored here';

CREATE FUNCTION hours.hours_line_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'hours_line is append-only: write a counter line';
END
$$;
CREATE TRIGGER hours_line_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON hours.hours_line
    EXECUTE FUNCTION hours.hours_line_refuse();

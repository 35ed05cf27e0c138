CREATE TABLE hours_line (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT hours_line_pk PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT hours_line_person_fk REFERENCES person,
    kind        text NOT NULL CONSTRAINT hours_line_kind_check CHECK (kind IN ('ONLINE', 'CLASS', 'PRACTICE')),
    hours       numeric(5, 2) NOT NULL,
    source_type text NOT NULL,
    source_id   text NOT NULL,
    at          timestamptz NOT NULL,
    note        text NOT NULL,
    CONSTRAINT hours_line_source_unique UNIQUE (person_id, source_type, source_id)
);
COMMENT ON TABLE hours_line IS '学时 ledger, append-only: one line a source, so nothing counts twice; a correction is a counter line. What a kind may count at most is read from course, not stored here';

CREATE FUNCTION hours_line_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'hours_line is append-only: write a counter line';
END
$$;
CREATE TRIGGER hours_line_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON hours_line
    EXECUTE FUNCTION hours_line_refuse();

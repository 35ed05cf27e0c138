ALTER TABLE person ADD COLUMN initials text;
COMMENT ON COLUMN person.initials IS 'First letters of the pinyin of the name, for searching; null: not computed yet';
CREATE INDEX person_initials_idx ON person (initials text_pattern_ops);
CREATE INDEX person_number_pattern_idx ON person (number text_pattern_ops);
CREATE INDEX person_name_idx ON person (name text_pattern_ops);
CREATE INDEX school_class_name_idx ON school_class (name);

CREATE TABLE person_lock (
    person_id bigint NOT NULL CONSTRAINT person_lock_person_fk REFERENCES person,
    field     text NOT NULL CONSTRAINT person_lock_field_check CHECK (field IN ('NAME', 'CLASS', 'STATUS', 'COLLEGE')),
    locked_at timestamptz NOT NULL,
    locked_by bigint NOT NULL CONSTRAINT person_lock_by_fk REFERENCES person,
    CONSTRAINT person_lock_pk PRIMARY KEY (person_id, field)
);
COMMENT ON TABLE person_lock IS 'What was set by hand: an import leaves it alone until it is released';

CREATE TABLE person_change (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT person_change_pk PRIMARY KEY,
    person_id bigint NOT NULL CONSTRAINT person_change_person_fk REFERENCES person,
    at        timestamptz NOT NULL,
    by_id     bigint CONSTRAINT person_change_by_fk REFERENCES person,
    field     text NOT NULL CONSTRAINT person_change_field_check CHECK (field IN
                  ('CREATED', 'NAME', 'CLASS', 'STATUS', 'COLLEGE', 'SECTION', 'ROLE', 'RELEASED', 'PASSWORD')),
    before    text,
    after     text,
    document  text NOT NULL,
    import_id bigint CONSTRAINT person_change_import_fk REFERENCES roster_import
);
CREATE INDEX person_change_person_idx ON person_change (person_id, id);
COMMENT ON TABLE person_change IS 'Append-only: who changed what about a person when, by which document or import, from what to what';

CREATE FUNCTION person_change_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'person_change is append-only';
END
$$;
CREATE TRIGGER person_change_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON person_change
    EXECUTE FUNCTION person_change_refuse();

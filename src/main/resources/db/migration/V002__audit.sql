CREATE TABLE audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_entry_pk PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor_id     bigint,
    actor_number text NOT NULL,
    origin       text,
    action       text NOT NULL,
    subject      text NOT NULL,
    before       text,
    after        text
);
CREATE INDEX audit_entry_subject_idx ON audit_entry (subject);
CREATE INDEX audit_entry_actor_idx ON audit_entry (actor_id, at);
COMMENT ON TABLE audit_entry IS 'Append-only: who did what, when, from where, before and after';

CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only';
END
$$;
CREATE TRIGGER audit_entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON audit_entry
    EXECUTE FUNCTION audit_entry_refuse();

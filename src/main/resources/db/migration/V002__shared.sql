CREATE SCHEMA shared;

CREATE TABLE shared.audit_entry (
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
CREATE INDEX audit_entry_subject_idx ON shared.audit_entry (subject);
CREATE INDEX audit_entry_actor_idx ON shared.audit_entry (actor_id, at);
COMMENT ON TABLE shared.audit_entry IS 'Append-only: who did what, when, from where, before and after';

CREATE FUNCTION shared.audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only';
END
$$;
CREATE TRIGGER audit_entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON shared.audit_entry
    EXECUTE FUNCTION shared.audit_entry_refuse();

CREATE TABLE shared.round (
    name        text CONSTRAINT round_pk PRIMARY KEY,
    due_at      timestamptz NOT NULL,
    lease_until timestamptz,
    node        text,
    begun_at    timestamptz,
    done_at     timestamptz,
    tries       integer NOT NULL DEFAULT 0,
    last_error  text
);
COMMENT ON TABLE shared.round IS 'The register of jobs, one row each: when it is due, which node does it or did it last, and what went wrong. lease_until is renewed while one node does it; when it has passed, another may';

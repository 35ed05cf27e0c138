CREATE SCHEMA watch;

CREATE TABLE watch.node (
    name       text CONSTRAINT node_pk PRIMARY KEY,
    version    text NOT NULL,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL
);
COMMENT ON TABLE watch.node IS 'Processes of the application, each with a row of its own that it renews while it lives; those long gone are swept';

CREATE TABLE watch.backup (
    id         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT backup_pk PRIMARY KEY,
    name       text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL,
    done       boolean NOT NULL,
    bytes      bigint
);
COMMENT ON TABLE watch.backup IS 'What docker/backup.sh says of each copy, written after it: a row is never in the copy that it is about. done = false: it broke off';

-- The administrator reads the record by its time.
CREATE INDEX audit_entry_at_idx ON shared.audit_entry (at);

CREATE SCHEMA vault;

CREATE TABLE vault.data_key (
    id         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_key_pk PRIMARY KEY,
    owner_kind text NOT NULL CONSTRAINT data_key_owner_check CHECK (owner_kind IN ('PERSON', 'SCHOOL')),
    owner_id   bigint NOT NULL,
    wrapped_by text NOT NULL,
    wrapped    bytea NOT NULL,
    made_at    timestamptz NOT NULL,
    wrapped_at timestamptz NOT NULL,
    retired_at timestamptz
);
CREATE UNIQUE INDEX data_key_current_unique ON vault.data_key (owner_kind, owner_id) WHERE retired_at IS NULL;
CREATE INDEX data_key_owner_idx ON vault.data_key (owner_kind, owner_id);
CREATE INDEX data_key_wrapped_by_idx ON vault.data_key (wrapped_by, id);
COMMENT ON TABLE vault.data_key IS 'Keys that seal texts, each wrapped by a key outside the database. owner_id: a person, no foreign key, for the vault knows nobody; 0 for the school. A deleted row is the end of all that its key has sealed';
COMMENT ON COLUMN vault.data_key.wrapped_by IS 'Print of the key outside: the first 12 digits of its SHA-256';
COMMENT ON COLUMN vault.data_key.retired_at IS 'Opens what it sealed, seals nothing more; deleted when nothing is left that it sealed';

CREATE TABLE notices.calendar_token (
    person_id bigint CONSTRAINT calendar_token_pk PRIMARY KEY CONSTRAINT calendar_token_person_fk REFERENCES people.person,
    hash      bytea NOT NULL CONSTRAINT calendar_token_hash_unique UNIQUE,
    made_at   timestamptz NOT NULL,
    read_at   timestamptz
);
COMMENT ON TABLE notices.calendar_token IS 'By what a calendar program reads one person''s dates: the SHA-256 of 256 random bits. A new one ends the old; read_at: the last time, to the hour';

CREATE TABLE people.first_link (
    token_hash text CONSTRAINT first_link_pk PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE people.first_link IS 'Links by which the first administrator of a new installation comes in, by SHA-256; empty as soon as there is one';

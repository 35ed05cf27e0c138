CREATE TABLE api_token (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT api_token_pk PRIMARY KEY,
    name         text NOT NULL,
    hash         bytea NOT NULL CONSTRAINT api_token_hash_unique UNIQUE,
    scopes       text NOT NULL,
    college_id   bigint CONSTRAINT api_token_college_fk REFERENCES college,
    created_by   bigint NOT NULL CONSTRAINT api_token_creator_fk REFERENCES person,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    last_origin  text
);
COMMENT ON TABLE api_token IS 'Tokens of the school''s other systems, by the SHA-256 of 256 random bits: found by an index, so the time of a look-up tells nothing. scopes: with commas; college_id: limits it to one college';

CREATE TABLE api_token_use (
    token_id bigint NOT NULL CONSTRAINT api_token_use_token_fk REFERENCES api_token,
    minute   timestamptz NOT NULL,
    requests integer NOT NULL,
    CONSTRAINT api_token_use_pk PRIMARY KEY (token_id, minute)
);
COMMENT ON TABLE api_token_use IS 'Requests of a token by the minute, for its rate; old minutes are swept';

ALTER TABLE sign_in_session ADD COLUMN way text NOT NULL DEFAULT 'PASSWORD'
    CONSTRAINT sign_in_session_way_check CHECK (way IN ('PASSWORD', 'CAS', 'OIDC'));
ALTER TABLE sign_in_session ADD COLUMN school_key bytea;
ALTER TABLE sign_in_session ADD COLUMN school_hint text;
CREATE INDEX sign_in_session_school_idx ON sign_in_session (school_key) WHERE school_key IS NOT NULL;
COMMENT ON COLUMN sign_in_session.way IS 'What proved the identity: the local password, or the school''s own sign-in';
COMMENT ON COLUMN sign_in_session.school_key IS 'SHA-256 of what the school calls the session (CAS ticket, OIDC sid): it can end it from its side';
COMMENT ON COLUMN sign_in_session.school_hint IS 'ID token that names the session when signing out at an OIDC provider';

CREATE TABLE sign_in_journey (
    state_hash   bytea CONSTRAINT sign_in_journey_pk PRIMARY KEY,
    way          text NOT NULL CONSTRAINT sign_in_journey_way_check CHECK (way IN ('CAS', 'OIDC')),
    browser_hash bytea NOT NULL,
    nonce        text NOT NULL,
    verifier     text NOT NULL,
    wanted       text NOT NULL,
    begun_at     timestamptz NOT NULL
);
CREATE INDEX sign_in_journey_begun_idx ON sign_in_journey (begun_at);
COMMENT ON TABLE sign_in_journey IS 'Who went to the school''s sign-in and is expected back: good once, for minutes, in the browser that left';

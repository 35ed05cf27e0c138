CREATE SCHEMA sso;

CREATE TABLE sso.sign_in_journey (
    state_hash   bytea CONSTRAINT sign_in_journey_pk PRIMARY KEY,
    way          text NOT NULL CONSTRAINT sign_in_journey_way_check CHECK (way IN ('CAS', 'OIDC')),
    browser_hash bytea NOT NULL,
    nonce        text NOT NULL,
    verifier     text NOT NULL,
    wanted       text NOT NULL,
    begun_at     timestamptz NOT NULL
);
CREATE INDEX sign_in_journey_begun_idx ON sso.sign_in_journey (begun_at);
COMMENT ON TABLE sso.sign_in_journey IS 'Who went to the school''s sign-in and is expected back: good once, for minutes, in the browser that left';

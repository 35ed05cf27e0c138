-- Failures are kept by a keyed hash of the number; those of the last minutes can go.
DELETE FROM signin.sign_in_failure;
ALTER TABLE signin.sign_in_failure ADD COLUMN decided boolean NOT NULL DEFAULT false, ADD COLUMN device text;
COMMENT ON TABLE signin.sign_in_failure IS 'Tries of the last minutes that failed or are not decided yet; the throttle counts them';
COMMENT ON COLUMN signin.sign_in_failure.number IS 'Keyed hash: somebody may have typed a password there';
COMMENT ON COLUMN signin.sign_in_failure.decided IS 'False as long as the password is not checked: counts for its number already, not yet for the address';
COMMENT ON COLUMN signin.sign_in_failure.device IS 'Id of the device when it was a known one of that number';
CREATE INDEX sign_in_failure_at_idx ON signin.sign_in_failure (at);

CREATE TABLE signin.used_proof (
    challenge bytea CONSTRAINT used_proof_pk PRIMARY KEY,
    until     timestamptz NOT NULL
);
CREATE INDEX used_proof_until_idx ON signin.used_proof (until);
COMMENT ON TABLE signin.used_proof IS 'SHA-256 of challenges whose proof of work has been used; swept when they would have expired';

CREATE TABLE signin.signing_key (
    single boolean DEFAULT true CONSTRAINT signing_key_pk PRIMARY KEY CONSTRAINT signing_key_single CHECK (single),
    secret text NOT NULL
);
COMMENT ON TABLE signin.signing_key IS 'Signs challenges, known devices and the numbers of failures; to renew it, change it and restart';
-- Two random UUIDs of PostgreSQL's strong source: 244 bits.
INSERT INTO signin.signing_key (secret) VALUES (CAST(gen_random_uuid() AS text) || CAST(gen_random_uuid() AS text));

CREATE INDEX sign_in_session_created_idx ON signin.sign_in_session (created_at);

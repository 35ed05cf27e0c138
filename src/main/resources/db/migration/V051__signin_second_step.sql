CREATE TABLE signin.pending_sign_in (
    token_hash bytea CONSTRAINT pending_sign_in_pk PRIMARY KEY,
    person_id  bigint NOT NULL CONSTRAINT pending_sign_in_person_fk REFERENCES people.person,
    begun_at   timestamptz NOT NULL,
    tries      integer NOT NULL DEFAULT 0,
    proof      bytea NOT NULL,
    proof_key  bigint NOT NULL CONSTRAINT pending_sign_in_key_fk REFERENCES vault.data_key
);
CREATE INDEX pending_sign_in_person_idx ON signin.pending_sign_in (person_id, begun_at);
COMMENT ON TABLE signin.pending_sign_in IS 'The first proof is given, the second is asked for. tries: codes that were tried. Kept for a while after it has run out: all tries for a person within that while are counted. proof: what the first step proved, sealed by the school''s data key for this very row';

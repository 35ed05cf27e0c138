CREATE SCHEMA factor;

CREATE TABLE factor.second_factor (
    person_id  bigint CONSTRAINT second_factor_pk PRIMARY KEY CONSTRAINT second_factor_person_fk REFERENCES people.person,
    secret     bytea NOT NULL,
    secret_key bigint NOT NULL CONSTRAINT second_factor_key_fk REFERENCES vault.data_key,
    since      timestamptz NOT NULL,
    last_step  bigint NOT NULL,
    wrong      integer NOT NULL DEFAULT 0,
    wrong_at   timestamptz
);
COMMENT ON TABLE factor.second_factor IS 'What the phone of a person and we know: sealed by the school''s data key. last_step: the time step of the last code that was used; no code of it or before it is good again. wrong: wrong codes one after the other, the last at wrong_at';

CREATE TABLE factor.recovery_code (
    person_id bigint NOT NULL CONSTRAINT recovery_code_factor_fk REFERENCES factor.second_factor ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    CONSTRAINT recovery_code_pk PRIMARY KEY (person_id, code_hash)
);
COMMENT ON TABLE factor.recovery_code IS 'Codes for who has lost the phone, by SHA-256 of 120 random bits; deleted when used';

CREATE TABLE factor.demand (
    person_id bigint CONSTRAINT demand_pk PRIMARY KEY CONSTRAINT demand_person_fk REFERENCES people.person,
    at        timestamptz NOT NULL
);
COMMENT ON TABLE factor.demand IS 'Since when a person who has none must have a second factor: the grace runs from then';

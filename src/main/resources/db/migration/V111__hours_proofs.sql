CREATE TABLE hours.proof (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT proof_pk PRIMARY KEY,
    code_hash bytea NOT NULL CONSTRAINT proof_code_unique UNIQUE,
    person_id bigint NOT NULL CONSTRAINT proof_person_fk REFERENCES people.person,
    course    text NOT NULL,
    online    numeric(5, 2) NOT NULL,
    class     numeric(5, 2) NOT NULL,
    practice  numeric(5, 2) NOT NULL,
    required  numeric(5, 2) NOT NULL,
    issued_at timestamptz NOT NULL
);
CREATE INDEX proof_person_idx ON hours.proof (person_id, issued_at);
COMMENT ON TABLE hours.proof IS '学时证明: what a paper says, to be compared with the ledger of today. The code is on the paper only; here is its SHA-256';
COMMENT ON COLUMN hours.proof.course IS 'Its title on that day';
COMMENT ON COLUMN hours.proof.online IS 'What counted of each kind on that day';

CREATE TABLE hours.verify_try (
    origin text CONSTRAINT verify_try_pk PRIMARY KEY,
    since  timestamptz NOT NULL,
    tries  integer NOT NULL
);
COMMENT ON TABLE hours.verify_try IS 'Codes from one address that were nobody''s, within the stretch that began at since; the row is its own lock, so that many at once count too';

CREATE TABLE coverage_check (
    id     bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT coverage_check_pk PRIMARY KEY,
    at     timestamptz NOT NULL,
    by_id  bigint CONSTRAINT coverage_check_by_fk REFERENCES person,
    bound  integer NOT NULL,
    found  integer NOT NULL,
    millis integer NOT NULL
);
CREATE INDEX coverage_check_at_idx ON coverage_check (at);
COMMENT ON TABLE coverage_check IS 'Runs of the self-check of the coverage ledger; by_id null: the nightly one. found: how many things did not agree';

CREATE TABLE coverage_check_finding (
    check_id bigint NOT NULL CONSTRAINT coverage_check_finding_check_fk REFERENCES coverage_check ON DELETE CASCADE,
    rule     text NOT NULL,
    found    integer NOT NULL,
    examples text NOT NULL,
    CONSTRAINT coverage_check_finding_pk PRIMARY KEY (check_id, rule)
);
COMMENT ON TABLE coverage_check_finding IS 'What a run found by rule; examples: the first numbers of students, or codes of colleges, parted by blanks';

ALTER TABLE exams.exam ADD COLUMN cancelled_at timestamptz;
COMMENT ON COLUMN exams.exam.cancelled_at IS 'Called off before anybody began: nobody may sit it, nobody is graded by it';

CREATE TABLE exams.exam_change (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT exam_change_pk PRIMARY KEY,
    exam_id      bigint NOT NULL CONSTRAINT exam_change_exam_fk REFERENCES exams.exam,
    at           timestamptz NOT NULL,
    by_id        bigint NOT NULL CONSTRAINT exam_change_by_fk REFERENCES people.person,
    opened_at    timestamptz NOT NULL,
    closed_at    timestamptz NOT NULL,
    opens_at     timestamptz,
    closes_at    timestamptz,
    minutes      integer,
    reason       text NOT NULL
);
CREATE INDEX exam_change_exam_idx ON exams.exam_change (exam_id, id);
COMMENT ON TABLE exams.exam_change IS 'Append-only: what its students are told of a change. opened_at, closed_at: as it was; opens_at, closes_at, minutes: as it is since, null when it was called off';

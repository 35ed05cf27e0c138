CREATE TABLE exams.written_mark (
    attempt_id bigint NOT NULL,
    position   integer NOT NULL,
    answer_seq bigint NOT NULL,
    earned     numeric(5, 2) NOT NULL CONSTRAINT written_mark_earned_check CHECK (earned >= 0),
    remark     text,
    decided_at timestamptz NOT NULL,
    CONSTRAINT written_mark_pk PRIMARY KEY (attempt_id, position),
    CONSTRAINT written_mark_question_fk FOREIGN KEY (attempt_id, position) REFERENCES exams.attempt_question (attempt_id, position)
);
COMMENT ON TABLE exams.written_mark IS 'What people decided a written answer is worth. answer_seq: the save that they read; for another answer it does not hold';

CREATE INDEX attempt_by_person_idx ON exams.attempt (exam_id)
 WHERE state IN ('HANDED_IN', 'CLOSED_BY_SERVER') AND auto_marked_at IS NOT NULL;

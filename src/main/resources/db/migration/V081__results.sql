CREATE SCHEMA results;

CREATE TABLE results.exam_marking (
    exam_id           bigint CONSTRAINT exam_marking_pk PRIMARY KEY CONSTRAINT exam_marking_exam_fk REFERENCES exams.exam,
    second_percent    integer NOT NULL CONSTRAINT exam_marking_second_check CHECK (second_percent BETWEEN 0 AND 100),
    tolerance_percent integer NOT NULL CONSTRAINT exam_marking_tolerance_check CHECK (tolerance_percent BETWEEN 0 AND 100)
);
COMMENT ON TABLE results.exam_marking IS '阅卷. second_percent: so many of a hundred scripts are read by a second marker; tolerance_percent: so much of a question''s points may two marks lie apart';

CREATE TABLE results.marker (
    exam_id   bigint NOT NULL CONSTRAINT marker_exam_fk REFERENCES results.exam_marking,
    person_id bigint NOT NULL CONSTRAINT marker_person_fk REFERENCES people.person,
    CONSTRAINT marker_pk PRIMARY KEY (exam_id, person_id)
);
CREATE INDEX marker_person_idx ON results.marker (person_id);
COMMENT ON TABLE results.marker IS '阅卷人: first those who teach a section of the exam, then whom the lead names';

CREATE TABLE results.script (
    attempt_id          bigint NOT NULL,
    position            integer NOT NULL,
    exam_id             bigint NOT NULL CONSTRAINT script_exam_fk REFERENCES results.exam_marking,
    question_version_id bigint NOT NULL CONSTRAINT script_version_fk REFERENCES questions.question_version,
    points              numeric(5, 2) NOT NULL,
    answer_seq          bigint NOT NULL,
    drawn               integer NOT NULL,
    label               integer GENERATED ALWAYS AS (1000 + drawn / 100 % 9000) STORED,
    second              boolean NOT NULL,
    state               text NOT NULL DEFAULT 'FIRST' CONSTRAINT script_state_check CHECK (state IN
                            ('FIRST', 'SECOND', 'LEAD', 'DECIDED')),
    marker_id           bigint CONSTRAINT script_marker_fk REFERENCES people.person,
    held_until          timestamptz,
    draft               jsonb,
    CONSTRAINT script_pk PRIMARY KEY (attempt_id, position),
    CONSTRAINT script_question_fk FOREIGN KEY (attempt_id, position) REFERENCES exams.attempt_question (attempt_id, position),
    CONSTRAINT script_held_check CHECK ((marker_id IS NULL) = (held_until IS NULL))
);
CREATE INDEX script_next_idx ON results.script (exam_id, question_version_id, label) WHERE state IN ('FIRST', 'SECOND');
CREATE INDEX script_exam_idx ON results.script (exam_id, state);
COMMENT ON TABLE results.script IS '答卷: one written answer on its way to its mark, without a name. state: who is to read it next. drawn: a number by chance; label, and whether it is read twice, come from it, so that no order tells who wrote it. draft: what its marker has done so far';

CREATE TABLE results.script_mark (
    attempt_id bigint NOT NULL,
    position   integer NOT NULL,
    answer_seq bigint NOT NULL,
    round      integer NOT NULL CONSTRAINT script_mark_round_check CHECK (round BETWEEN 1 AND 3),
    marker_id  bigint NOT NULL CONSTRAINT script_mark_marker_fk REFERENCES people.person,
    points     numeric(5, 2) NOT NULL CONSTRAINT script_mark_points_check CHECK (points >= 0),
    picks      jsonb NOT NULL,
    remark     text,
    marked_at  timestamptz NOT NULL,
    CONSTRAINT script_mark_pk PRIMARY KEY (attempt_id, position, answer_seq, round),
    CONSTRAINT script_mark_script_fk FOREIGN KEY (attempt_id, position) REFERENCES results.script (attempt_id, position)
);
CREATE INDEX script_mark_marker_idx ON results.script_mark (marker_id, marked_at);
COMMENT ON TABLE results.script_mark IS 'What a marker gave: 1 一评, 2 二评, 3 仲裁. picks: points by line of the rubric';

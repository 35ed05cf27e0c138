CREATE TABLE lesson_rule (
    course_id    text CONSTRAINT lesson_rule_course_fk REFERENCES course,
    page_seconds integer NOT NULL DEFAULT 10 CONSTRAINT lesson_rule_seconds_check CHECK (page_seconds >= 0)
);
CREATE UNIQUE INDEX lesson_rule_course_unique ON lesson_rule (coalesce(course_id, ''));
COMMENT ON TABLE lesson_rule IS 'How long a page must have been open to count as read; course_id null: every course without its own row';
INSERT INTO lesson_rule DEFAULT VALUES;

CREATE TABLE lesson_reading (
    person_id    bigint NOT NULL CONSTRAINT lesson_reading_person_fk REFERENCES person,
    lesson_id    text NOT NULL CONSTRAINT lesson_reading_lesson_fk REFERENCES lesson,
    version_id   bigint NOT NULL CONSTRAINT lesson_reading_version_fk REFERENCES lesson_version,
    page_id      text NOT NULL,
    note_seen_at timestamptz,
    opened_at    timestamptz NOT NULL,
    visited_at   timestamptz NOT NULL,
    completed_at timestamptz,
    CONSTRAINT lesson_reading_pk PRIMARY KEY (person_id, lesson_id)
);
CREATE INDEX lesson_reading_lesson_idx ON lesson_reading (lesson_id, completed_at);
COMMENT ON TABLE lesson_reading IS 'Who reads which version of a lesson and where they stopped; version_id is pinned until the reader asks for the newer one';

CREATE TABLE page_progress (
    person_id   bigint NOT NULL CONSTRAINT page_progress_person_fk REFERENCES person,
    lesson_id   text NOT NULL CONSTRAINT page_progress_lesson_fk REFERENCES lesson,
    page_id     text NOT NULL,
    seconds     integer NOT NULL DEFAULT 0,
    reported_at timestamptz NOT NULL,
    read_at     timestamptz,
    CONSTRAINT page_progress_pk PRIMARY KEY (person_id, lesson_id, page_id)
) WITH (fillfactor = 80);
COMMENT ON TABLE page_progress IS 'Seconds that a page was shown, merged into one row; reported_at caps the next report; read_at: the minimum was reached';

CREATE TABLE self_check_answer (
    person_id    bigint NOT NULL CONSTRAINT self_check_answer_person_fk REFERENCES person,
    lesson_id    text NOT NULL CONSTRAINT self_check_answer_lesson_fk REFERENCES lesson,
    check_id     text NOT NULL,
    version_id   bigint NOT NULL CONSTRAINT self_check_answer_version_fk REFERENCES lesson_version,
    first_choice text NOT NULL,
    first_right  boolean NOT NULL,
    first_at     timestamptz NOT NULL,
    last_choice  text NOT NULL,
    last_right   boolean NOT NULL,
    last_at      timestamptz NOT NULL,
    tries        integer NOT NULL DEFAULT 1,
    CONSTRAINT self_check_answer_pk PRIMARY KEY (person_id, lesson_id, check_id)
);
COMMENT ON TABLE self_check_answer IS '自测: the first answer stays, tries are counted, never a grade; a choice is option numbers from 0, such as 0,2';

CREATE TABLE case_answer (
    person_id   bigint NOT NULL CONSTRAINT case_answer_person_fk REFERENCES person,
    lesson_id   text NOT NULL CONSTRAINT case_answer_lesson_fk REFERENCES lesson,
    question_id text NOT NULL,
    text        text,
    answered_at timestamptz NOT NULL,
    CONSTRAINT case_answer_pk PRIMARY KEY (person_id, lesson_id, question_id)
);
COMMENT ON TABLE case_answer IS 'What a student noted within a case, for their own eyes only; text null: skipped for now';

CREATE FUNCTION page_seconds_granted(claimed integer, since timestamptz, until timestamptz) RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN greatest(0, least(claimed, CAST(floor(extract(EPOCH FROM until - since)) AS integer)));
COMMENT ON FUNCTION page_seconds_granted IS 'The server''s clock caps what a browser reports: never more than has passed since its last report';

CREATE FUNCTION page_seconds_needed(of_lesson text) RETURNS integer
    LANGUAGE sql STABLE
    RETURN (SELECT r.page_seconds
              FROM lesson_rule r
              LEFT JOIN lesson l ON l.id = of_lesson
              LEFT JOIN unit u ON u.id = l.unit_id
             WHERE r.course_id IS NULL OR r.course_id = u.course_id
             ORDER BY r.course_id NULLS LAST
             LIMIT 1);
COMMENT ON FUNCTION page_seconds_needed IS 'Seconds that make a page of this lesson read, by lesson_rule';

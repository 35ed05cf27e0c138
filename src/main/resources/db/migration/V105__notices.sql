CREATE SCHEMA notices;

CREATE TABLE notices.notice (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notice_pk PRIMARY KEY,
    kind         text NOT NULL,
    source       text NOT NULL CONSTRAINT notice_source_unique UNIQUE,
    facts        jsonb NOT NULL,
    link         text NOT NULL,
    section_id   bigint CONSTRAINT notice_section_fk REFERENCES course.section,
    by_id        bigint CONSTRAINT notice_by_fk REFERENCES people.person,
    addressed    text,
    at           timestamptz NOT NULL,
    spread_at    timestamptz,
    withdrawn_at timestamptz
);
CREATE INDEX notice_waiting_idx ON notices.notice (id) WHERE spread_at IS NULL;
CREATE INDEX notice_by_idx ON notices.notice (by_id, id) WHERE by_id IS NOT NULL;
CREATE INDEX notice_at_idx ON notices.notice (at);
COMMENT ON TABLE notices.notice IS 'What somebody is to know, as words and facts, written in the transaction of the deed: the outbox. It is said in the reader''s language when it is read';
COMMENT ON COLUMN notices.notice.source IS 'The deed; the same deed again says nothing new';
COMMENT ON COLUMN notices.notice.section_id IS 'The section that it concerns as a whole: the robot in its group may say it';
COMMENT ON COLUMN notices.notice.by_id IS 'Who wrote an announcement (公告); addressed: to whom, as the writer chose it';
COMMENT ON COLUMN notices.notice.spread_at IS 'When it became deliveries; null: it waits for that';

CREATE TABLE notices.received (
    person_id bigint NOT NULL CONSTRAINT received_person_fk REFERENCES people.person,
    notice_id bigint NOT NULL CONSTRAINT received_notice_fk REFERENCES notices.notice ON DELETE CASCADE,
    seen_at   timestamptz,
    CONSTRAINT received_pk PRIMARY KEY (person_id, notice_id)
);
CREATE INDEX received_unseen_idx ON notices.received (person_id) WHERE seen_at IS NULL;
CREATE INDEX received_notice_idx ON notices.received (notice_id);
COMMENT ON TABLE notices.received IS 'Who gets a notice: decided in the transaction of the deed, so that who joins a section later gets none of before';

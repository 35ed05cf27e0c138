CREATE TABLE notices.preference (
    person_id  bigint CONSTRAINT preference_pk PRIMARY KEY CONSTRAINT preference_person_fk REFERENCES people.person,
    quiet_from time NOT NULL,
    quiet_to   time NOT NULL,
    digest     boolean NOT NULL,
    language   text NOT NULL CONSTRAINT preference_language_check CHECK (language IN ('zh', 'en'))
);
COMMENT ON TABLE notices.preference IS 'When and how somebody wants to be told outside of the application; without a row the school''s settings stand';

CREATE TABLE notices.school_switch (
    kind    text NOT NULL,
    channel text NOT NULL CONSTRAINT school_switch_channel_check CHECK (channel IN ('MAIL', 'SMS', 'WECOM', 'DINGTALK')),
    is_on   boolean NOT NULL,
    CONSTRAINT school_switch_pk PRIMARY KEY (kind, channel)
);
COMMENT ON TABLE notices.school_switch IS 'Which kind goes which way at all; without a row xinke.notices.channels stands';

CREATE TABLE notices.person_switch (
    person_id bigint NOT NULL CONSTRAINT person_switch_person_fk REFERENCES people.person,
    kind      text NOT NULL,
    channel   text NOT NULL CONSTRAINT person_switch_channel_check CHECK (channel IN ('MAIL', 'SMS')),
    is_on     boolean NOT NULL,
    CONSTRAINT person_switch_pk PRIMARY KEY (person_id, kind, channel)
);
COMMENT ON TABLE notices.person_switch IS 'What a person has switched off, or on again; what the school does not send, nobody switches on';

CREATE TABLE notices.address (
    person_id    bigint NOT NULL CONSTRAINT address_person_fk REFERENCES people.person,
    channel      text NOT NULL CONSTRAINT address_channel_check CHECK (channel IN ('MAIL', 'SMS')),
    address      text NOT NULL,
    confirmed_at timestamptz,
    code_hash    bytea,
    code_at      timestamptz,
    code_tries   integer NOT NULL DEFAULT 0,
    CONSTRAINT address_pk PRIMARY KEY (person_id, channel)
);
COMMENT ON TABLE notices.address IS 'Where somebody wants to be told; nothing goes there before the code that was sent there came back';

CREATE TABLE notices.robot (
    id         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT robot_pk PRIMARY KEY,
    section_id bigint NOT NULL CONSTRAINT robot_section_fk REFERENCES course.section,
    channel    text NOT NULL CONSTRAINT robot_channel_check CHECK (channel IN ('WECOM', 'DINGTALK')),
    name       text NOT NULL,
    secret     bytea NOT NULL,
    secret_key bigint NOT NULL CONSTRAINT robot_key_fk REFERENCES vault.data_key,
    by_id      bigint NOT NULL CONSTRAINT robot_by_fk REFERENCES people.person,
    at         timestamptz NOT NULL,
    ended_at   timestamptz
);
CREATE INDEX robot_section_idx ON notices.robot (section_id) WHERE ended_at IS NULL;
COMMENT ON TABLE notices.robot IS 'A robot (群机器人) in the group of a section; its key and secret are sealed by the school''s data key';

CREATE TABLE notices.delivery (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT delivery_pk PRIMARY KEY,
    notice_id   bigint NOT NULL CONSTRAINT delivery_notice_fk REFERENCES notices.notice ON DELETE CASCADE,
    channel     text NOT NULL CONSTRAINT delivery_channel_check CHECK (channel IN ('MAIL', 'SMS', 'WECOM', 'DINGTALK')),
    person_id   bigint CONSTRAINT delivery_person_fk REFERENCES people.person,
    robot_id    bigint CONSTRAINT delivery_robot_fk REFERENCES notices.robot,
    digest      boolean NOT NULL DEFAULT false,
    state       text NOT NULL DEFAULT 'WAITING' CONSTRAINT delivery_state_check CHECK (state IN ('WAITING', 'SENT', 'DROPPED', 'DEAD')),
    due_at      timestamptz NOT NULL,
    tries       integer NOT NULL DEFAULT 0,
    last_answer text,
    done_at     timestamptz,
    CONSTRAINT delivery_once UNIQUE NULLS NOT DISTINCT (notice_id, channel, person_id, robot_id),
    CONSTRAINT delivery_receiver CHECK ((person_id IS NULL) <> (robot_id IS NULL))
);
CREATE INDEX delivery_due_idx ON notices.delivery (due_at, id) WHERE state = 'WAITING';
CREATE INDEX delivery_waiting_person_idx ON notices.delivery (person_id) WHERE state = 'WAITING';
CREATE INDEX delivery_dead_idx ON notices.delivery (id) WHERE state = 'DEAD';
CREATE INDEX delivery_done_idx ON notices.delivery (done_at) WHERE state IN ('SENT', 'DROPPED');
COMMENT ON TABLE notices.delivery IS 'A notice on one way to one receiver, once. due_at moves ahead while a node carries it, so that one that died is followed by the next round; DROPPED: seen in the application before, or withdrawn; DEAD: given up';

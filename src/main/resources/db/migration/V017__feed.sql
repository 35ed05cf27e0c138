CREATE SCHEMA feed;

CREATE TABLE feed.api_token (
    id           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT api_token_pk PRIMARY KEY,
    name         text NOT NULL,
    hash         bytea NOT NULL CONSTRAINT api_token_hash_unique UNIQUE,
    scopes       text NOT NULL,
    college_id   bigint CONSTRAINT api_token_college_fk REFERENCES people.college,
    created_by   bigint NOT NULL CONSTRAINT api_token_creator_fk REFERENCES people.person,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    last_origin  text
);
COMMENT ON TABLE feed.api_token IS 'Tokens of the school''s other systems, by the SHA-256 of 256 random bits: found by an index, so the time of a look-up tells nothing. scopes: with commas; college_id: limits it to one college';

CREATE TABLE feed.api_token_use (
    token_id bigint NOT NULL CONSTRAINT api_token_use_token_fk REFERENCES feed.api_token,
    minute   timestamptz NOT NULL,
    requests integer NOT NULL,
    CONSTRAINT api_token_use_pk PRIMARY KEY (token_id, minute)
);
COMMENT ON TABLE feed.api_token_use IS 'Requests of a token by the minute, for its rate; old minutes are swept';

CREATE TABLE feed.feed_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT feed_entry_pk PRIMARY KEY,
    kind      text NOT NULL CONSTRAINT feed_entry_kind_check CHECK (kind IN ('COVERAGE', 'GRADE')),
    source_id bigint NOT NULL,
    seq       bigint CONSTRAINT feed_entry_seq_unique UNIQUE,
    CONSTRAINT feed_entry_source_unique UNIQUE (kind, source_id)
);
CREATE INDEX feed_entry_waiting_idx ON feed.feed_entry (id) WHERE seq IS NULL;
CREATE INDEX feed_entry_kind_idx ON feed.feed_entry (kind, seq);
COMMENT ON TABLE feed.feed_entry IS 'Outbox and log of the feed: a row is written in the transaction of the change, and numbered after it has committed. ids are given out before the commit and may become visible out of order; seq never does, so a reader that has seen one has seen all smaller ones';

CREATE TABLE feed.webhook (
    id              bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhook_pk PRIMARY KEY,
    name            text NOT NULL,
    url             text NOT NULL,
    events          text NOT NULL,
    secret          text NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    created_by      bigint NOT NULL CONSTRAINT webhook_creator_fk REFERENCES people.person,
    created_at      timestamptz NOT NULL,
    ended_at        timestamptz
);
COMMENT ON TABLE feed.webhook IS 'Where other systems are told that the feed has something new. events: COVERAGE, GRADE with commas. previous_secret signs too until previous_until, so that a secret can be exchanged without a gap';

CREATE TABLE feed.webhook_delivery (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhook_delivery_pk PRIMARY KEY,
    webhook_id  bigint NOT NULL CONSTRAINT webhook_delivery_webhook_fk REFERENCES feed.webhook,
    kind        text NOT NULL CONSTRAINT webhook_delivery_kind_check CHECK (kind IN ('COVERAGE', 'GRADE')),
    first_seq   bigint NOT NULL,
    entries     integer NOT NULL,
    state       text NOT NULL CONSTRAINT webhook_delivery_state_check CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
    tries       integer NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    last_answer text,
    created_at  timestamptz NOT NULL,
    done_at     timestamptz
);
CREATE INDEX webhook_delivery_waiting_idx ON feed.webhook_delivery (webhook_id, id) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_dead_idx ON feed.webhook_delivery (id) WHERE state = 'DEAD';
COMMENT ON TABLE feed.webhook_delivery IS 'Outbox of the webhooks: written with the numbering of the feed, delivered in order for each webhook, laid aside (DEAD) after the last try';

CREATE TABLE webhook (
    id              bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhook_pk PRIMARY KEY,
    name            text NOT NULL,
    url             text NOT NULL,
    events          text NOT NULL,
    secret          text NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    created_by      bigint NOT NULL CONSTRAINT webhook_creator_fk REFERENCES person,
    created_at      timestamptz NOT NULL,
    ended_at        timestamptz
);
COMMENT ON TABLE webhook IS 'Where other systems are told that the feed has something new. events: COVERAGE, GRADE with commas. previous_secret signs too until previous_until, so that a secret can be exchanged without a gap';

CREATE TABLE webhook_delivery (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhook_delivery_pk PRIMARY KEY,
    webhook_id  bigint NOT NULL CONSTRAINT webhook_delivery_webhook_fk REFERENCES webhook,
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
CREATE INDEX webhook_delivery_waiting_idx ON webhook_delivery (webhook_id, id) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_dead_idx ON webhook_delivery (id) WHERE state = 'DEAD';
COMMENT ON TABLE webhook_delivery IS 'Outbox of the webhooks: written with the numbering of the feed, delivered in order for each webhook, laid aside (DEAD) after the last try';

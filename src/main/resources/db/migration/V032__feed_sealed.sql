-- Stops where secrets lie that were never sealed. Before 0.1 there are none.
ALTER TABLE feed.webhook
    DROP COLUMN secret,
    DROP COLUMN previous_secret,
    ADD COLUMN secret              bytea NOT NULL,
    ADD COLUMN secret_key          bigint NOT NULL CONSTRAINT webhook_secret_key_fk REFERENCES vault.data_key,
    ADD COLUMN previous_secret     bytea,
    ADD COLUMN previous_secret_key bigint CONSTRAINT webhook_previous_key_fk REFERENCES vault.data_key;
COMMENT ON COLUMN feed.webhook.secret IS 'Sealed by the school''s data key for this url: with another address in the row it does not open';

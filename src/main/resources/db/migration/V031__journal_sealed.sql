-- Stops where texts lie that were never sealed: SQL cannot seal them, and it shall not delete them. Before 0.1 there are none.
ALTER TABLE journal.reflection
    DROP COLUMN text,
    ADD COLUMN text      bytea NOT NULL,
    ADD COLUMN text_mark bytea NOT NULL,
    ADD COLUMN text_key  bigint CONSTRAINT reflection_key_fk REFERENCES vault.data_key ON DELETE SET NULL;
CREATE INDEX reflection_key_idx ON journal.reflection (text_key);
COMMENT ON COLUMN journal.reflection.text IS 'Sealed by the writer''s data key, for this person, lesson and block';
COMMENT ON COLUMN journal.reflection.text_mark IS 'The same for the same text, so that a save whose answer was lost can be asked for again';
COMMENT ON COLUMN journal.reflection.text_key IS 'Null: the writer''s key was erased, and nothing opens the text again. That it was handed in stays';

ALTER TABLE journal.practice_sheet
    DROP CONSTRAINT practice_sheet_body_check,
    DROP COLUMN body,
    ADD COLUMN body      bytea NOT NULL,
    ADD COLUMN body_mark bytea NOT NULL,
    ADD COLUMN body_key  bigint NOT NULL CONSTRAINT practice_sheet_key_fk REFERENCES vault.data_key ON DELETE CASCADE,
    -- 20,000 characters at three bytes, nonce and tag
    ADD CONSTRAINT practice_sheet_body_check CHECK (octet_length(body) <= 60028);
CREATE INDEX practice_sheet_key_idx ON journal.practice_sheet (body_key);
COMMENT ON COLUMN journal.practice_sheet.body IS 'Sealed by the author''s data key, for this person, lesson and block';
COMMENT ON COLUMN journal.practice_sheet.body_mark IS 'The same for the same sheet';
COMMENT ON COLUMN journal.practice_sheet.body_key IS 'With the author''s key the sheet goes';

-- What is handed in of a training is a text like a reflection: sealed, for the teachers of the section, each reading noted.
COMMENT ON COLUMN journal.reflection.block_id IS 'The reflection, or the training of which something is handed in';

-- A column of an older node: nothing is dropped that it writes.
COMMENT ON COLUMN lessons.case_answer.text IS 'Only notes from before they were sealed; goes when its writer opens the case again. Null: nothing, or sealed in the journal';

CREATE TABLE journal.picture (
    id         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT picture_pk PRIMARY KEY,
    person_id  bigint NOT NULL CONSTRAINT picture_person_fk REFERENCES people.person,
    lesson_id  text NOT NULL,
    block_id   text NOT NULL,
    object_key text NOT NULL CONSTRAINT picture_object_unique UNIQUE,
    size       integer NOT NULL,
    secret     bytea NOT NULL,
    secret_key bigint NOT NULL CONSTRAINT picture_key_fk REFERENCES vault.data_key ON DELETE CASCADE,
    added_at   timestamptz NOT NULL
);
CREATE INDEX picture_place_idx ON journal.picture (person_id, lesson_id, block_id);
CREATE INDEX picture_key_idx ON journal.picture (secret_key);
COMMENT ON TABLE journal.picture IS 'Photographs handed in with a training: the store has them sealed, each by a key of its own, which lies here sealed by the writer''s. Only PictureVault reads or writes it';

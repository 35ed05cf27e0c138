-- What is handed in of a training is a text like a reflection: sealed, for the teachers of the section, each reading noted.
COMMENT ON COLUMN journal.reflection.block_id IS 'The reflection, or the training of which something is handed in';

-- A column of an older node: nothing is dropped that it writes.
COMMENT ON COLUMN lessons.case_answer.text IS 'Only notes from before they were sealed; goes when its writer opens the case again. Null: nothing, or sealed in the journal';

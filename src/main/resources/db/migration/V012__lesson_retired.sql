ALTER TABLE lesson ADD COLUMN retired boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN lesson.retired IS 'No longer in the files; kept, because students have read it';
COMMENT ON COLUMN lesson.position IS 'Place in the whole course, from 1';


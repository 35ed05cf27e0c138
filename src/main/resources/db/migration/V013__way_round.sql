ALTER TABLE lesson_reading ADD COLUMN way text NOT NULL DEFAULT 'WHOLE' CONSTRAINT lesson_reading_way_check CHECK (way IN ('WHOLE', 'ROUND'));
COMMENT ON COLUMN lesson_reading.way IS 'ROUND: the reader goes round the hard pages for equal credit; nobody but the reader learns of it';

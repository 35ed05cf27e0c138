ALTER TABLE exams.exam ADD COLUMN keys_each_try boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN exams.exam.keys_each_try IS 'true: keys and reasons are shown with the points of every try; false: after the last try or the close, so that they do not go round while others still sit it';

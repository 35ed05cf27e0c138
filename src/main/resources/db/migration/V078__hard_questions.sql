ALTER TABLE questions.question_version ADD COLUMN hard boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN questions.question_version.hard IS 'Speaks of suicide, self-harm, violence or loss; a paper that goes round these never holds it';

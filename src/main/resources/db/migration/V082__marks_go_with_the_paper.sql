-- Papers are deleted some years after their student has left; what was read and given goes with them.
ALTER TABLE exams.written_mark
    DROP CONSTRAINT written_mark_question_fk,
    ADD CONSTRAINT written_mark_question_fk FOREIGN KEY (attempt_id, position)
        REFERENCES exams.attempt_question (attempt_id, position) ON DELETE CASCADE;

ALTER TABLE results.script
    DROP CONSTRAINT script_question_fk,
    ADD CONSTRAINT script_question_fk FOREIGN KEY (attempt_id, position)
        REFERENCES exams.attempt_question (attempt_id, position) ON DELETE CASCADE;

ALTER TABLE results.script_mark
    DROP CONSTRAINT script_mark_script_fk,
    ADD CONSTRAINT script_mark_script_fk FOREIGN KEY (attempt_id, position)
        REFERENCES results.script (attempt_id, position) ON DELETE CASCADE;

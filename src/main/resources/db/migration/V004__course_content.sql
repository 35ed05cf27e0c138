ALTER TABLE course
    ADD COLUMN hours_total numeric(5, 2) NOT NULL,
    ADD COLUMN parts jsonb NOT NULL;
COMMENT ON COLUMN course.parts IS 'Titles of the framework''s parts; unit.part counts from 1';

ALTER TABLE unit ADD COLUMN retired boolean NOT NULL DEFAULT false;
ALTER TABLE objective ADD COLUMN retired boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN unit.retired IS 'No longer in the files; kept, because learning of earlier terms refers to it';
COMMENT ON COLUMN objective.retired IS 'No longer in the files; kept, because question versions refer to it';

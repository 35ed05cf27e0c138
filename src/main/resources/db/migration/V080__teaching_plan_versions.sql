ALTER TABLE teaching_plan
    ADD COLUMN revision      integer NOT NULL DEFAULT 1 CONSTRAINT teaching_plan_revision_check CHECK (revision > 0),
    ADD COLUMN state         text NOT NULL DEFAULT 'IN_FORCE' CONSTRAINT teaching_plan_state_check CHECK (state IN
                                 ('DRAFT', 'IN_FORCE', 'SUPERSEDED')),
    ADD COLUMN made_at       timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN made_by       bigint CONSTRAINT teaching_plan_maker_fk REFERENCES person,
    ADD COLUMN in_force_at   timestamptz,
    ADD COLUMN in_force_by   bigint CONSTRAINT teaching_plan_enforcer_fk REFERENCES person,
    ADD COLUMN superseded_at timestamptz,
    ADD COLUMN version       bigint NOT NULL DEFAULT 0;
ALTER TABLE teaching_plan ALTER COLUMN in_force_at SET DEFAULT CURRENT_TIMESTAMP;
UPDATE teaching_plan SET in_force_at = made_at;

ALTER TABLE teaching_plan DROP CONSTRAINT teaching_plan_unique;
ALTER TABLE teaching_plan
    ADD CONSTRAINT teaching_plan_unique UNIQUE (major_id, cohort_year, course_id, revision),
    ADD CONSTRAINT teaching_plan_validity CHECK ((state = 'DRAFT') = (in_force_at IS NULL)
        AND (state = 'SUPERSEDED') = (superseded_at IS NOT NULL));
CREATE UNIQUE INDEX teaching_plan_one_in_force ON teaching_plan (major_id, cohort_year, course_id) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX teaching_plan_one_draft ON teaching_plan (major_id, cohort_year, course_id) WHERE state = 'DRAFT';
COMMENT ON TABLE teaching_plan IS '培养方案: the version in force binds every student of this major and cohort to the course; a new revision is a draft, then in force, then superseded by the next. hours in 学时, document is the paper that says so';

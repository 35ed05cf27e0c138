ALTER TABLE lessons.lesson_rule
    ADD COLUMN characters_per_minute integer NOT NULL DEFAULT 400
        CONSTRAINT lesson_rule_characters_check CHECK (characters_per_minute > 0),
    ADD COLUMN page_share numeric(3, 2) NOT NULL DEFAULT 0.25
        CONSTRAINT lesson_rule_share_check CHECK (page_share BETWEEN 0 AND 1),
    ADD COLUMN hours_a_day numeric(4, 2) DEFAULT 6.00
        CONSTRAINT lesson_rule_day_check CHECK (hours_a_day > 0);
COMMENT ON COLUMN lessons.lesson_rule.page_seconds IS 'The least that any page asks for';
COMMENT ON COLUMN lessons.lesson_rule.characters_per_minute IS 'As a quiet reader reads Chinese';
COMMENT ON COLUMN lessons.lesson_rule.page_share IS 'This share of the time that reading a page takes must it have been open; the time adds up over days and devices, and nothing is taken back for leaving';
COMMENT ON COLUMN lessons.lesson_rule.hours_a_day IS '学时 that lessons earn on one day at most; what is finished beyond is credited when it is opened on a later day. Null: no cap';

-- the page's length belongs to the question now: see R__lessons_views.sql
DROP FUNCTION IF EXISTS lessons.page_seconds_needed(text);

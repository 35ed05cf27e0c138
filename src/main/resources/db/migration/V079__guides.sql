CREATE SCHEMA guides;

CREATE TABLE guides.guide (
    id       text CONSTRAINT guide_pk PRIMARY KEY,
    position integer NOT NULL,
    content  jsonb NOT NULL
);
COMMENT ON TABLE guides.guide IS '教案与活动方案, from content/class and content/practice: to read, print and project. content: content.GuideContent, clean HTML';

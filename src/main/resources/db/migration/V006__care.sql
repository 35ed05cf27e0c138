CREATE SCHEMA care;

CREATE TABLE care.help_line (
    number      text CONSTRAINT help_line_pk PRIMARY KEY,
    position    integer NOT NULL,
    name        text NOT NULL,
    purpose     text NOT NULL,
    hours       text NOT NULL,
    source      text NOT NULL,
    reviewed_on date NOT NULL
);
COMMENT ON TABLE care.help_line IS 'Public help lines, from content/help-lines.yaml';

CREATE TABLE care.campus_center (
    id          integer CONSTRAINT campus_center_pk PRIMARY KEY DEFAULT 1 CONSTRAINT campus_center_single CHECK (id = 1),
    name        text NOT NULL,
    place       text NOT NULL,
    telephone   text NOT NULL,
    qq          text NOT NULL,
    hours       text NOT NULL,
    booking     text NOT NULL,
    night_duty  text NOT NULL,
    reviewed_on date NOT NULL,
    version     bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE care.campus_center IS 'The school''s own help; owned by the mental-health centre';

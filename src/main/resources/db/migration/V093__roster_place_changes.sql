CREATE TABLE roster.place_change (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT place_change_pk PRIMARY KEY,
    kind      text NOT NULL CONSTRAINT place_change_kind_check CHECK (kind IN ('COLLEGE', 'MAJOR', 'CLASS')),
    place_id  bigint NOT NULL,
    into_id   bigint,
    before    text NOT NULL,
    after     text NOT NULL,
    document  text NOT NULL,
    at        timestamptz NOT NULL,
    by_id     bigint NOT NULL CONSTRAINT place_change_by_fk REFERENCES people.person,
    undone_at timestamptz,
    undone_by bigint CONSTRAINT place_change_undone_by_fk REFERENCES people.person,
    CONSTRAINT place_change_undone_check CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
COMMENT ON TABLE roster.place_change IS 'A college, major or class that was renamed (into_id is null) or turned out to be another one. A number and no key: one table stands for three';

CREATE TABLE roster.place_change_row (
    change_id bigint NOT NULL CONSTRAINT place_change_row_change_fk REFERENCES roster.place_change,
    what      text NOT NULL CONSTRAINT place_change_row_what_check CHECK (what IN ('STUDENT', 'SEAT', 'CLASS', 'MAJOR', 'STAFF', 'ROLE', 'NAME')),
    row_id    bigint NOT NULL,
    before_id bigint,
    after_id  bigint,
    CONSTRAINT place_change_row_pk PRIMARY KEY (change_id, what, row_id)
);
COMMENT ON TABLE roster.place_change_row IS 'What went with a place, so that it can be taken back as far as nobody changed it since. SEAT: a student, from section before_id to after_id; NAME: another name of the place';

CREATE TABLE coverage_file (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT coverage_file_pk PRIMARY KEY,
    object_key  text NOT NULL,
    name        text NOT NULL,
    type        text NOT NULL CONSTRAINT coverage_file_type_check CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
    size        bigint NOT NULL CONSTRAINT coverage_file_size_check CHECK (size > 0),
    person_id   bigint NOT NULL CONSTRAINT coverage_file_person_fk REFERENCES person,
    uploaded_by bigint NOT NULL CONSTRAINT coverage_file_uploader_fk REFERENCES person,
    uploaded_at timestamptz NOT NULL
);
COMMENT ON TABLE coverage_file IS 'Scans of the documents on which decisions rest; the bytes are in the S3 store under their hash, person_id is the student decided on';

ALTER TABLE coverage_change ADD COLUMN file_id bigint CONSTRAINT coverage_change_file_fk REFERENCES coverage_file;

-- A place that was found to be another one stays as its other name: a list that writes it so again means that one.
ALTER TABLE people.college ADD COLUMN merged_into bigint CONSTRAINT college_merged_fk REFERENCES people.college;
ALTER TABLE people.major ADD COLUMN merged_into bigint CONSTRAINT major_merged_fk REFERENCES people.major;
ALTER TABLE people.school_class ADD COLUMN merged_into bigint CONSTRAINT school_class_merged_fk REFERENCES people.school_class;
COMMENT ON COLUMN people.college.merged_into IS 'What it turned out to be; null: itself';
COMMENT ON COLUMN people.major.merged_into IS 'What it turned out to be; null: itself';
COMMENT ON COLUMN people.school_class.merged_into IS 'What it turned out to be; null: itself';

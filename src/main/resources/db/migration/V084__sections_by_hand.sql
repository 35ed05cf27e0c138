ALTER TABLE course.section ADD COLUMN closed_at timestamptz;
COMMENT ON COLUMN course.section.closed_at IS 'Since then nobody is seated in it; what was taught in it stays';

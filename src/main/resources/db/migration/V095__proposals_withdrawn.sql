ALTER TABLE gradebook.grade_proposal ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN gradebook.grade_proposal.withdrawn_at IS 'The teacher has taken it back; null: it stands';

ALTER TABLE person_lock DROP CONSTRAINT person_lock_field_check;
ALTER TABLE person_lock ADD CONSTRAINT person_lock_field_check CHECK (field IN ('NAME', 'CLASS', 'STATUS', 'COLLEGE', 'ROLE', 'SECTION'));

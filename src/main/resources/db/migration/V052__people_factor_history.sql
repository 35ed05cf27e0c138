ALTER TABLE people.person_change DROP CONSTRAINT person_change_field_check;
ALTER TABLE people.person_change ADD CONSTRAINT person_change_field_check CHECK (field IN
    ('CREATED', 'NAME', 'CLASS', 'STATUS', 'COLLEGE', 'SECTION', 'ROLE', 'RELEASED', 'PASSWORD', 'FACTOR'));

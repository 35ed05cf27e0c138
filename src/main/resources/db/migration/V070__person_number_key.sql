-- S20269061 and s20269061 are one person, whatever somebody types. Two people whose numbers differ in this only stop the migration: the
-- message names them, and one has to be renumbered first.
CREATE UNIQUE INDEX person_number_key ON people.person (lower(number) text_pattern_ops);
DROP INDEX people.person_number_pattern_idx;
COMMENT ON COLUMN people.person.number IS '学号 or 工号 as the school writes it; compared by lower(number)';

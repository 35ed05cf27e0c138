CREATE OR REPLACE VIEW hours.hours_earned AS
SELECT person_id,
       sum(hours) FILTER (WHERE kind = 'ONLINE') AS online,
       sum(hours) FILTER (WHERE kind = 'CLASS') AS class,
       sum(hours) FILTER (WHERE kind = 'PRACTICE') AS practice
  FROM hours.hours_line
 GROUP BY person_id;
COMMENT ON VIEW hours.hours_earned IS 'The 学时 of a person by their kind; ask for persons, not for all';

CREATE OR REPLACE VIEW hours.hours_counted AS
SELECT e.person_id, c.id AS course_id,
       least(coalesce(e.online, 0), c.hours_online) + least(coalesce(e.class, 0), c.hours_class)
       + least(coalesce(e.practice, 0), c.hours_practice) AS hours
  FROM hours.hours_earned e
 CROSS JOIN course.course c;
COMMENT ON VIEW hours.hours_counted IS 'What of it counts for a course: of each kind as much as the course asks. The ledger knows no course, so all courses count the same hours; ask for persons, not for all';

CREATE OR REPLACE FUNCTION lessons.page_seconds_granted(claimed integer, since timestamptz, until timestamptz) RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN greatest(0, least(claimed, CAST(floor(extract(EPOCH FROM until - since)) AS integer)));
COMMENT ON FUNCTION lessons.page_seconds_granted IS 'The server''s clock caps what a browser reports: never more than has passed since its last report';

CREATE OR REPLACE FUNCTION lessons.page_seconds_needed(of_lesson text, characters integer) RETURNS integer
    LANGUAGE sql STABLE
    RETURN (SELECT greatest(r.page_seconds, CAST(ceil(60.0 * characters / r.characters_per_minute * r.page_share) AS integer))
              FROM lessons.lesson_rule r
              LEFT JOIN lessons.lesson l ON l.id = of_lesson
              LEFT JOIN course.unit u ON u.id = l.unit_id
             WHERE r.course_id IS NULL OR r.course_id = u.course_id
             ORDER BY r.course_id NULLS LAST
             LIMIT 1);
COMMENT ON FUNCTION lessons.page_seconds_needed IS 'Seconds that make a page of so many characters read, by lesson_rule';

CREATE OR REPLACE FUNCTION lessons.hours_a_day(of_lesson text) RETURNS numeric
    LANGUAGE sql STABLE
    RETURN (SELECT r.hours_a_day
              FROM lessons.lesson_rule r
              LEFT JOIN lessons.lesson l ON l.id = of_lesson
              LEFT JOIN course.unit u ON u.id = l.unit_id
             WHERE r.course_id IS NULL OR r.course_id = u.course_id
             ORDER BY r.course_id NULLS LAST
             LIMIT 1);
COMMENT ON FUNCTION lessons.hours_a_day IS '学时 that lessons of this course earn on one day at most; null: no cap';

CREATE OR REPLACE VIEW lessons.person_progress AS
SELECT person_id, count(*) AS started, count(completed_at) AS done, max(visited_at) AS last_read_at
  FROM lessons.lesson_reading
 GROUP BY person_id;
COMMENT ON VIEW lessons.person_progress IS 'How far a person has read, in numbers; ask for persons, not for all';

CREATE OR REPLACE VIEW lessons.section_progress AS
SELECT s.id AS section_id, l.id AS lesson_id, l.position,
       (SELECT v.title FROM lessons.lesson_version v WHERE v.lesson_id = l.id ORDER BY v.number DESC LIMIT 1) AS title,
       count(r.completed_at) AS done, count(r.person_id) - count(r.completed_at) AS reading,
       count(*) - count(r.person_id) AS not_started
  FROM course.section s
  JOIN course.offering o ON o.id = s.offering_id
  JOIN course.unit u ON u.course_id = o.course_id
  JOIN lessons.lesson l ON l.unit_id = u.id AND NOT l.retired
  JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
  LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = e.person_id
 GROUP BY s.id, l.id, l.position;
COMMENT ON VIEW lessons.section_progress IS 'How many students of a section have done, are reading, or have not begun each lesson';

CREATE OR REPLACE VIEW lessons.person_way_round AS
SELECT DISTINCT person_id FROM lessons.lesson_reading WHERE way = 'ROUND';
COMMENT ON VIEW lessons.person_way_round IS 'Who went round the hard pages of a lesson, so that an exam does the same by itself; not for anybody to read';

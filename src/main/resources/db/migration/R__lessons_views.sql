CREATE OR REPLACE FUNCTION lessons.page_seconds_granted(claimed integer, since timestamptz, until timestamptz) RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN greatest(0, least(claimed, CAST(floor(extract(EPOCH FROM until - since)) AS integer)));
COMMENT ON FUNCTION lessons.page_seconds_granted IS 'The server''s clock caps what a browser reports: never more than has passed since its last report';

CREATE OR REPLACE FUNCTION lessons.page_seconds_needed(of_lesson text) RETURNS integer
    LANGUAGE sql STABLE
    RETURN (SELECT r.page_seconds
              FROM lessons.lesson_rule r
              LEFT JOIN lessons.lesson l ON l.id = of_lesson
              LEFT JOIN course.unit u ON u.id = l.unit_id
             WHERE r.course_id IS NULL OR r.course_id = u.course_id
             ORDER BY r.course_id NULLS LAST
             LIMIT 1);
COMMENT ON FUNCTION lessons.page_seconds_needed IS 'Seconds that make a page of this lesson read, by lesson_rule';

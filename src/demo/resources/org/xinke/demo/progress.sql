-- A term under way: everybody but the first twenty students has read some lessons; every eleventh has not begun. The
-- first twenty stay new, so that the way of a freshman can be walked from its beginning. Adds only what is missing.
CREATE TEMPORARY TABLE demo_pace ON COMMIT DROP AS
SELECT p.id AS person_id, n.n, 1 + (n.n * 7 + n.n / 13) % 13 AS lessons
  FROM people.person p
 CROSS JOIN LATERAL (SELECT CAST(right(p.number, 4) AS integer) AS n) n
 WHERE p.number ~ '^2026[0-9]{4}$' AND n.n > 20 AND n.n % 11 <> 0;

CREATE TEMPORARY TABLE demo_lesson ON COMMIT DROP AS
SELECT l.id, l.position, v.id AS version_id, v.title, v.online_hours, v.content -> 'pages' AS pages, v.page_count
  FROM lessons.lesson l
  JOIN LATERAL (SELECT x.* FROM lessons.lesson_version x WHERE x.lesson_id = l.id ORDER BY x.number DESC LIMIT 1) v ON true
 WHERE NOT l.retired;

INSERT INTO lessons.lesson_reading (person_id, lesson_id, version_id, page_id, note_seen_at, opened_at, visited_at, completed_at)
SELECT d.person_id, l.id, l.version_id,
       l.pages -> CASE WHEN l.position <= d.lessons THEN l.page_count - 1 ELSE l.page_count / 3 END ->> 'id',
       w.at, w.at, w.at + INTERVAL '70 minutes', CASE WHEN l.position <= d.lessons THEN w.at + INTERVAL '70 minutes' END
  FROM demo_pace d
  JOIN demo_lesson l ON l.position <= d.lessons + d.n % 2
 CROSS JOIN LATERAL (SELECT :now - INTERVAL '1 day' * (5 * (d.lessons + 1 - l.position)) - INTERVAL '1 hour' * (3 + d.n % 14) AS at) w
ON CONFLICT ON CONSTRAINT lesson_reading_pk DO NOTHING;

INSERT INTO lessons.page_progress (person_id, lesson_id, page_id, seconds, reported_at, read_at)
SELECT r.person_id, r.lesson_id, page.value ->> 'id', 60 + (d.n + CAST(page.ordinality AS integer)) % 240, r.visited_at, r.visited_at
  FROM demo_pace d
  JOIN lessons.lesson_reading r ON r.person_id = d.person_id
  JOIN demo_lesson l ON l.id = r.lesson_id
 CROSS JOIN LATERAL jsonb_array_elements(l.pages) WITH ORDINALITY AS page (value, ordinality)
 WHERE l.position <= d.lessons OR page.ordinality <= l.page_count / 3
ON CONFLICT ON CONSTRAINT page_progress_pk DO NOTHING;

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
SELECT r.person_id, 'ONLINE', l.online_hours, 'lessons', l.id, r.completed_at, l.title
  FROM demo_pace d
  JOIN lessons.lesson_reading r ON r.person_id = d.person_id AND r.completed_at IS NOT NULL
  JOIN demo_lesson l ON l.id = r.lesson_id
ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING;

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
SELECT d.person_id, m.kind, 1, m.type, m.id, :now - INTERVAL '1 week' * m.weeks_ago, m.note
  FROM demo_pace d
  JOIN (VALUES ('PRACTICE', 'demo', 'demo-p1', 5, 4, '素质拓展：一起过河'), ('PRACTICE', 'demo', 'demo-p2', 1, 9, '主题班会：宿舍公约'))
       AS m (kind, type, id, weeks_ago, least_lessons, note)
    ON d.lessons >= m.least_lessons AND (d.n + m.weeks_ago) % 9 <> 0
ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING;

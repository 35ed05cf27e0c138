CREATE OR REPLACE VIEW progress.coverage_cap AS
SELECT c.id AS course_id, v.kind, v.hours
  FROM course.course c
 CROSS JOIN LATERAL (VALUES ('ONLINE', c.hours_online), ('CLASS', c.hours_class), ('PRACTICE', c.hours_practice))
                    AS v (kind, hours);
COMMENT ON VIEW progress.coverage_cap IS 'How many 学时 of a kind count at most';

-- hours_line knows one course
CREATE OR REPLACE VIEW progress.coverage_learning AS
SELECT p.id AS person_id,
       (SELECT coalesce(sum(least(h.hours, c.hours)), 0)
          FROM (SELECT kind, sum(hours) AS hours FROM hours.hours_line WHERE person_id = p.id GROUP BY kind) h
          JOIN progress.coverage_cap c ON c.course_id = 'mental-health' AND c.kind = h.kind) AS hours,
       (SELECT coalesce(sum(hours), 0) FROM hours.hours_line WHERE person_id = p.id AND kind = 'ONLINE') AS online_hours,
       (SELECT count(*) FROM lessons.lesson_reading r WHERE r.person_id = p.id) AS lessons_started,
       (SELECT count(*) FROM lessons.lesson_reading r WHERE r.person_id = p.id AND r.completed_at IS NOT NULL) AS lessons_done,
       (SELECT max(r.visited_at) FROM lessons.lesson_reading r WHERE r.person_id = p.id) AS last_read_at,
       (SELECT count(DISTINCT a.exam_id) FROM exams.attempt a WHERE a.person_id = p.id AND a.passed) AS exams_passed
  FROM people.person p;
COMMENT ON VIEW progress.coverage_learning IS 'What a person has done so far, as numbers only; never what was written. Looked up person by person: for a page of people; sums over thousands go over the tables themselves';

CREATE OR REPLACE VIEW progress.coverage_attempt AS
SELECT a.person_id, a.exam_id, a.number, a.state, a.started_at, a.points, a.passed, b.full_points, e.title
  FROM exams.attempt a
  JOIN exams.exam e ON e.id = a.exam_id
  JOIN papers.exam_blueprint b ON b.id = e.blueprint_id;
COMMENT ON VIEW progress.coverage_attempt IS 'Attempts with their points; no answers';

CREATE OR REPLACE VIEW progress.person_learning AS
SELECT p.id AS person_id, c.id AS course_id,
       (SELECT coalesce(sum(h.hours), 0) FROM hours.hours_counted h WHERE h.person_id = p.id AND h.course_id = c.id) AS hours,
       coalesce((SELECT r.started FROM lessons.person_progress r WHERE r.person_id = p.id), 0) AS lessons_started,
       coalesce((SELECT r.done FROM lessons.person_progress r WHERE r.person_id = p.id), 0) AS lessons_done,
       (SELECT r.last_read_at FROM lessons.person_progress r WHERE r.person_id = p.id) AS last_read_at,
       coalesce((SELECT a.exams FROM exams.person_passed a WHERE a.person_id = p.id), 0) AS exams_passed
  FROM people.person p
 CROSS JOIN course.course c;
COMMENT ON VIEW progress.person_learning IS 'What a person has done so far for a course, as numbers only; never what was written. Looked up person by person: for a page of people';

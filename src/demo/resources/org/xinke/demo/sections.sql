-- Whole classes go together, three to five of them to a section of about 100, within one college. A class that has
-- its section keeps it; who joined the class later joins the section too. Every statement adds only what is missing.
INSERT INTO course.offering (course_id, term_id)
SELECT c.id, t.id FROM course.course c JOIN course.term t ON t.code = '2026-2027-1' WHERE c.id = 'mental-health'
ON CONFLICT ON CONSTRAINT offering_unique DO NOTHING;

CREATE TEMPORARY TABLE demo_section_of_class ON COMMIT DROP AS
WITH the_offering AS (
    SELECT o.id FROM course.offering o JOIN course.term t ON t.id = o.term_id WHERE t.code = '2026-2027-1' AND o.course_id = 'mental-health'
), unplaced AS (
    SELECT k.id, k.code, m.college_id, count(*) AS students
      FROM people.school_class k
      JOIN people.major m ON m.id = k.major_id
      JOIN people.person p ON p.class_id = k.id
     WHERE k.cohort_year = 2026
       AND NOT EXISTS (SELECT 1 FROM course.enrolment e
                         JOIN course.section s ON s.id = e.section_id
                         JOIN the_offering o ON o.id = s.offering_id
                         JOIN people.person q ON q.id = e.person_id
                        WHERE q.class_id = k.id)
     GROUP BY k.id, k.code, m.college_id
), sized AS (
    SELECT u.*, greatest(1, round(100 / avg(students) OVER (PARTITION BY college_id))) AS classes_each,
           row_number() OVER (PARTITION BY college_id ORDER BY code) - 1 AS place
      FROM unplaced u
)
SELECT z.id AS class_id, o.id AS offering_id,
       (SELECT count(*) FROM course.section s WHERE s.offering_id = o.id)
           + dense_rank() OVER (ORDER BY z.college_id, floor(z.place / z.classes_each)) AS number
  FROM sized z CROSS JOIN the_offering o;

INSERT INTO course.section (offering_id, code, name)
SELECT DISTINCT offering_id, '2026-2027-1-' || lpad(CAST(number AS text), 3, '0'), '心理健康 ' || lpad(CAST(number AS text), 2, '0') || ' 班'
  FROM demo_section_of_class
ON CONFLICT (code) DO NOTHING;

INSERT INTO course.section_teacher (section_id, person_id)
SELECT s.id, t.id
  FROM (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM course.section WHERE code LIKE '2026-2027-1-%') s
  JOIN (SELECT id, row_number() OVER (ORDER BY number) - 1 AS place, count(*) OVER () AS total
          FROM people.person WHERE number ~ '^teacher[0-9]{2}$') t
    ON t.place = s.place % t.total
 WHERE NOT EXISTS (SELECT 1 FROM course.section_teacher x WHERE x.section_id = s.id)
ON CONFLICT DO NOTHING;

INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT s.id, p.id, :now
  FROM demo_section_of_class d
  JOIN course.section s ON s.offering_id = d.offering_id AND s.code = '2026-2027-1-' || lpad(CAST(d.number AS text), 3, '0')
  JOIN people.person p ON p.class_id = d.class_id
ON CONFLICT (section_id, person_id) WHERE ended_at IS NULL DO NOTHING;

INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
SELECT mates.section_id, p.id, :now
  FROM (SELECT q.class_id, min(e.section_id) AS section_id
          FROM course.enrolment e
          JOIN course.section s ON s.id = e.section_id AND s.code LIKE '2026-2027-1-%'
          JOIN people.person q ON q.id = e.person_id
         WHERE e.ended_at IS NULL
         GROUP BY q.class_id) mates
  JOIN people.person p ON p.class_id = mates.class_id
 WHERE NOT EXISTS (SELECT 1 FROM course.enrolment e
                     JOIN course.section s ON s.id = e.section_id AND s.code LIKE '2026-2027-1-%'
                    WHERE e.person_id = p.id);

-- What somebody answered about a place that nobody knows holds here, and what was merged into another place is that one.
-- A class whose code we do not know is the one of that name in that major and cohort, when it was founded without a code.
-- Where the rows of the file stand: every distinct class, major, college of it, found in the database or not.
ANALYZE roster.roster_row;
DROP TABLE IF EXISTS place;
CREATE TEMPORARY TABLE place ON COMMIT DROP AS
WITH answered AS (
    SELECT kind, name, within, target_id FROM roster.roster_place WHERE import_id = :id AND answer = 'TAKE'
), stated AS (
    SELECT DISTINCT class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level
      FROM roster.roster_row WHERE import_id = :id
), in_college AS (
    SELECT s.*, coalesce(by_code.merged_into, by_code.id, by_name.id, said.target_id) AS college_id
      FROM stated s
      LEFT JOIN people.college by_code ON s.college_code <> '' AND by_code.code = s.college_code
      LEFT JOIN (SELECT name, min(coalesce(merged_into, id)) AS id FROM people.college GROUP BY name) by_name
        ON s.college_code = '' AND by_name.name = s.college_name
      LEFT JOIN answered said ON said.kind = 'COLLEGE' AND said.name = coalesce(nullif(s.college_name, ''), s.college_code)
), in_major AS (
    SELECT c.*, coalesce(by_code.merged_into, by_code.id, by_name.id, anywhere.id, said.target_id) AS major_id
      FROM in_college c
      LEFT JOIN people.major by_code ON c.major_code <> '' AND by_code.code = c.major_code
      LEFT JOIN (SELECT college_id, name, min(coalesce(merged_into, id)) AS id FROM people.major GROUP BY college_id, name) by_name
        ON c.major_code = '' AND by_name.name = c.major_name AND by_name.college_id = c.college_id
      LEFT JOIN (SELECT name, min(coalesce(merged_into, id)) AS id FROM people.major GROUP BY name HAVING count(DISTINCT coalesce(merged_into, id)) = 1) anywhere
        ON c.major_code = '' AND c.college_code = '' AND c.college_name = '' AND anywhere.name = c.major_name
      LEFT JOIN answered said ON said.kind = 'MAJOR' AND said.name = coalesce(nullif(c.major_name, ''), c.major_code)
       AND said.within = coalesce(nullif(c.college_name, ''), c.college_code)
), in_class AS (
    SELECT m.*, (m.major_code <> '' OR m.major_name <> '') AS says_major,
           (m.class_code <> '' OR m.class_name <> '') AS says_class,
           coalesce(CASE WHEN by_code.id IS NOT NULL THEN coalesce(by_code.merged_into, by_code.id)
                WHEN m.major_code <> '' OR m.major_name <> '' THEN CASE WHEN m.class_code <> '' THEN no_code.id WHEN m.cohort <> '' THEN in_cohort.id ELSE in_major.id END
                WHEN m.class_code = '' AND anywhere.found = 1 THEN anywhere.id END, said.target_id) AS class_id,
           coalesce(anywhere.found, 0) AS named_alike
      FROM in_major m
      LEFT JOIN people.school_class by_code ON m.class_code <> '' AND by_code.code = m.class_code
      LEFT JOIN (SELECT major_id, name, CAST(cohort_year AS text) AS cohort, min(coalesce(merged_into, id)) AS id
                   FROM people.school_class GROUP BY major_id, name, cohort_year) in_cohort
        ON m.class_code = '' AND in_cohort.major_id = m.major_id AND in_cohort.name = m.class_name AND in_cohort.cohort = m.cohort
      LEFT JOIN (SELECT major_id, name, CAST(cohort_year AS text) AS cohort, min(coalesce(merged_into, id)) AS id FROM people.school_class
                  WHERE code = name OR code LIKE '%-' || cohort_year || '-' || name GROUP BY major_id, name, cohort_year) no_code
        ON m.class_code <> '' AND no_code.major_id = m.major_id AND no_code.name = m.class_name AND no_code.cohort = m.cohort
      LEFT JOIN (SELECT major_id, name, min(coalesce(merged_into, id)) AS id FROM people.school_class
                  GROUP BY major_id, name HAVING count(DISTINCT coalesce(merged_into, id)) = 1) in_major
        ON m.class_code = '' AND in_major.major_id = m.major_id AND in_major.name = m.class_name
      LEFT JOIN (SELECT name, min(coalesce(merged_into, id)) AS id, count(DISTINCT coalesce(merged_into, id)) AS found FROM people.school_class GROUP BY name) anywhere
        ON m.class_code = '' AND anywhere.name = m.class_name
      LEFT JOIN answered said ON said.kind = 'CLASS' AND said.name = coalesce(nullif(m.class_name, ''), m.class_code)
       AND said.within = concat_ws(' · ', coalesce(nullif(m.major_name, ''), nullif(m.major_code, '')), nullif(m.cohort, ''))
)
SELECT row_number() OVER () AS id, p.*, k.name AS class_was, k.major_id AS class_major_id, k.cohort_year AS class_cohort, k.campus_id AS class_campus_id,
       coalesce((SELECT a.id FROM people.campus a WHERE a.code = p.campus OR a.name = p.campus ORDER BY a.id LIMIT 1),
                (SELECT d.target_id FROM answered d WHERE d.kind = 'CAMPUS' AND d.name = p.campus)) AS campus_id,
       EXISTS (SELECT 1 FROM roster.roster_place d
                WHERE d.import_id = :id AND d.answer = 'LEAVE'
                  AND (d.kind, d.name, d.within) IN (('CAMPUS', p.campus, ''),
                       ('COLLEGE', coalesce(nullif(p.college_name, ''), p.college_code), ''),
                       ('MAJOR', coalesce(nullif(p.major_name, ''), p.major_code), coalesce(nullif(p.college_name, ''), p.college_code)),
                       ('CLASS', coalesce(nullif(p.class_name, ''), p.class_code),
                        concat_ws(' · ', coalesce(nullif(p.major_name, ''), nullif(p.major_code, '')), nullif(p.cohort, ''))))) AS left_out
  FROM in_class p
  LEFT JOIN people.school_class k ON k.id = p.class_id;
ANALYZE place;

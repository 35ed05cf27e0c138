-- The colleges, majors and classes that the rows to be taken over need.
DROP TABLE IF EXISTS wanted;
CREATE TEMPORARY TABLE wanted ON COMMIT DROP AS
SELECT DISTINCT l.*
  FROM place l
  JOIN roster.roster_row r USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
  JOIN roster.roster_outcome o ON o.import_id = r.import_id AND o.line = r.line
 WHERE r.import_id = :id AND o.outcome IN ('NEW', 'CHANGED');

INSERT INTO people.campus (code, name)
SELECT DISTINCT campus, campus FROM wanted WHERE campus <> '' AND campus_id IS NULL
ON CONFLICT (code) DO NOTHING;

INSERT INTO people.college (code, name)
SELECT DISTINCT ON (coalesce(nullif(college_code, ''), college_name))
       coalesce(nullif(college_code, ''), college_name), coalesce(nullif(college_name, ''), college_code)
  FROM wanted WHERE college_id IS NULL AND (college_code <> '' OR college_name <> '')
ON CONFLICT (code) DO NOTHING;

INSERT INTO people.major (college_id, code, name, level)
SELECT DISTINCT ON (c.id, coalesce(nullif(w.major_code, ''), w.major_name))
       c.id,
       CASE WHEN w.major_code <> '' THEN w.major_code
            WHEN EXISTS (SELECT 1 FROM people.major x WHERE x.code = w.major_name) OR shared.major_name IS NOT NULL THEN c.code || '-' || w.major_name
            ELSE w.major_name END,
       coalesce(nullif(w.major_name, ''), w.major_code), coalesce(nullif(w.level, ''), 'UNDERGRADUATE')
  FROM wanted w
  JOIN people.college c ON c.id = coalesce(w.college_id, (SELECT x.id FROM people.college x WHERE x.code = coalesce(nullif(w.college_code, ''), w.college_name)))
  LEFT JOIN (SELECT major_name FROM wanted WHERE major_id IS NULL AND major_code = ''
              GROUP BY major_name HAVING count(DISTINCT college_code || '/' || college_name) > 1) shared ON shared.major_name = w.major_name
 WHERE w.major_id IS NULL AND w.says_major
 ORDER BY c.id, coalesce(nullif(w.major_code, ''), w.major_name), w.level DESC
ON CONFLICT (code) DO NOTHING;

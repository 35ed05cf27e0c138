-- Which code each class that the file founds would get, and whether another class has it already.
DROP TABLE IF EXISTS founding;
CREATE TEMPORARY TABLE founding ON COMMIT DROP AS
WITH keyed AS (
    SELECT l.class_code, l.class_name, l.major_code, l.major_name, l.college_code, l.college_name, l.campus, l.cohort, l.level,
           coalesce(CAST(l.major_id AS text), coalesce(CAST(l.college_id AS text), l.college_code || '/' || l.college_name) || ':' || l.major_code || '/' || l.major_name) AS major_key,
           coalesce(m.code, concat_ws('-', coalesce(nullif(l.college_code, ''), l.college_name), coalesce(nullif(l.major_code, ''), l.major_name))) AS major_label
      FROM place l
      LEFT JOIN people.major m ON m.id = l.major_id
     WHERE l.class_id IS NULL AND l.says_class AND l.cohort <> ''
       AND (l.major_id IS NOT NULL OR (l.says_major AND (l.college_code <> '' OR l.college_name <> '')))
), bare AS (
    SELECT class_name FROM keyed GROUP BY class_name HAVING count(DISTINCT major_key || ':' || cohort) = 1
), coded AS (
    SELECT k.*, CASE WHEN k.class_code <> '' THEN k.class_code
                     WHEN bare.class_name IS NOT NULL AND x.id IS NULL AND y.class_code IS NULL THEN k.class_name
                     ELSE k.major_label || '-' || k.cohort || '-' || k.class_name END AS code
      FROM keyed k
      LEFT JOIN bare ON bare.class_name = k.class_name
      LEFT JOIN people.school_class x ON x.code = k.class_name
      LEFT JOIN (SELECT DISTINCT class_code FROM keyed WHERE class_code <> '') y ON y.class_code = k.class_name
), disputed AS (
    SELECT code FROM coded GROUP BY code
    HAVING count(DISTINCT major_key || ':' || cohort) > 1 OR count(DISTINCT nullif(class_name, '')) > 1
)
SELECT c.class_code, c.class_name, c.major_code, c.major_name, c.college_code, c.college_name, c.campus, c.cohort, c.level, c.code, x.id IS NOT NULL OR d.code IS NOT NULL AS taken
  FROM coded c
  LEFT JOIN people.school_class x ON x.code = c.code
  LEFT JOIN disputed d ON d.code = c.code;
ANALYZE founding;

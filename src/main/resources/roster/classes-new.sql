INSERT INTO people.school_class (major_id, campus_id, cohort_year, code, name)
SELECT DISTINCT ON (f.code) l.major_id, l.campus_id, CAST(l.cohort AS integer), f.code, coalesce(nullif(l.class_name, ''), l.class_code)
  FROM place l
  JOIN wanted w USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
  JOIN founding f USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
 WHERE l.class_id IS NULL AND l.major_id IS NOT NULL
 ORDER BY f.code, nullif(l.class_name, '') NULLS LAST, l.campus_id;

UPDATE people.school_class k SET campus_id = l.campus_id
  FROM place l JOIN wanted w USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
 WHERE k.id = l.class_id AND k.campus_id IS NULL AND l.campus_id IS NOT NULL;

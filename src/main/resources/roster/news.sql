-- What will be founded: names, so that a slip of the pen is seen before it becomes a college.
UPDATE roster.roster_import
   SET news = (
       SELECT jsonb_build_object(
                  'campuses', coalesce(jsonb_agg(DISTINCT l.campus) FILTER (WHERE l.campus <> '' AND l.campus_id IS NULL), '[]'),
                  'colleges', coalesce(jsonb_agg(DISTINCT coalesce(nullif(l.college_name, ''), l.college_code)) FILTER (WHERE l.college_id IS NULL AND (l.college_name <> '' OR l.college_code <> '')), '[]'),
                  'majors', coalesce(jsonb_agg(DISTINCT coalesce(nullif(l.major_name, ''), l.major_code)) FILTER (WHERE l.major_id IS NULL AND l.says_major), '[]'),
                  'classes', coalesce(jsonb_agg(DISTINCT coalesce(nullif(l.class_name, ''), l.class_code)) FILTER (WHERE l.class_id IS NULL AND l.says_class), '[]'))
         FROM place l
        WHERE EXISTS (SELECT 1 FROM roster.roster_row r
                        JOIN roster.roster_outcome o ON o.import_id = r.import_id AND o.line = r.line
                       WHERE r.import_id = :id AND o.outcome IN ('NEW', 'CHANGED')
                         AND (r.class_code, r.class_name, r.major_code, r.major_name, r.college_code, r.college_name, r.campus, r.cohort, r.level)
                           = (l.class_code, l.class_name, l.major_code, l.major_name, l.college_code, l.college_name, l.campus, l.cohort, l.level)))
 WHERE id = :id;

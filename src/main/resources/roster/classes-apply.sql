UPDATE people.school_class k
   SET name = coalesce(nullif(l.class_name, ''), k.name),
       code = coalesce(nullif(l.class_code, ''), k.code),
       campus_id = coalesce(l.campus_id, k.campus_id)
  FROM roster.roster_row r
  JOIN roster.roster_outcome o ON o.import_id = r.import_id AND o.line = r.line AND o.outcome = 'CHANGED'
  JOIN place l USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
 WHERE r.import_id = :id AND k.id = o.target_id;

-- What somebody must know of a change before it is made: it moves the student into another section, or touches who has
-- finished: a published grade, or gone from the school.
WITH into_class AS (
    SELECT o.line, o.target_id AS person_id, l.class_id
      FROM roster.roster_outcome o
      JOIN roster.roster_row r ON r.import_id = o.import_id AND r.line = o.line
      JOIN place l USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
     WHERE o.import_id = :id AND o.outcome = 'CHANGED' AND o.changes @> '[{"field": "CLASS", "kept": false}]' AND l.class_id IS NOT NULL
), moved AS (
    SELECT f.person_id, jsonb_agg(jsonb_build_object('code', 'movesSection', 'before', f.old_name, 'after', f.new_name) ORDER BY f.new_name) AS said
      FROM (SELECT array_agg(person_id ORDER BY line) AS people, array_agg(class_id ORDER BY line) AS classes FROM into_class) m
      JOIN roster.roster_import i ON i.id = :id
     CROSS JOIN LATERAL course.followers(m.people, m.classes, i.created_at) f
     GROUP BY f.person_id
)
UPDATE roster.roster_outcome o SET concerns = m.said
  FROM moved m WHERE o.import_id = :id AND o.outcome = 'CHANGED' AND o.target_id = m.person_id;

DELETE FROM roster.roster_outcome WHERE import_id = :id;
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
WITH said AS (
    SELECT r.line, r.problems AS unreadable, l.*, f.code, f.taken, coalesce('is:' || l.class_id, 'new:' || f.code) AS class_key
      FROM roster.roster_row r
      JOIN place l USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
      LEFT JOIN founding f USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
     WHERE r.import_id = :id
), judged AS (
    SELECT r.line, r.class_id, coalesce(nullif(r.class_code, ''), k.code, '') AS number, coalesce(nullif(r.class_name, ''), k.name, '') AS name,
           CASE WHEN k.id IS NULL THEN '[]'::jsonb ELSE
                  CASE WHEN r.class_name <> '' AND r.class_name <> k.name
                       THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'before', k.name, 'after', r.class_name, 'kept', false)) ELSE '[]' END
               || CASE WHEN r.class_code <> '' AND r.class_code <> k.code
                       THEN jsonb_build_array(jsonb_build_object('field', 'CODE', 'before', k.code, 'after', r.class_code, 'kept', false)) ELSE '[]' END
               || CASE WHEN r.campus <> '' AND (r.campus_id IS NULL OR k.campus_id IS DISTINCT FROM r.campus_id)
                       THEN jsonb_build_array(jsonb_build_object('field', 'CAMPUS', 'before', a.name, 'after', r.campus, 'kept', false)) ELSE '[]' END
           END AS changes,
           r.unreadable
           || CASE WHEN r.left_out THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'leftOut')) ELSE '[]' END
           || CASE WHEN NOT r.says_class THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN twice.lines IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'twice', 'arg', twice.lines)) ELSE '[]' END
           || CASE WHEN r.says_class AND r.class_id IS NULL AND r.class_code = '' AND NOT r.says_major AND r.named_alike > 1
                   THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'ambiguous', 'arg', CAST(r.named_alike AS text))) ELSE '[]' END
           || CASE WHEN r.says_class AND r.class_id IS NULL AND r.code IS NULL THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'newNeeds')) ELSE '[]' END
           || CASE WHEN k.id IS NOT NULL AND r.says_major AND k.major_id IS DISTINCT FROM r.major_id AND stands.name <> r.major_name AND stands.code <> r.major_code
                   THEN jsonb_build_array(jsonb_build_object('field', 'MAJOR_NAME', 'code', 'otherMajor')) ELSE '[]' END
           || CASE WHEN k.id IS NOT NULL AND r.cohort <> '' AND CAST(k.cohort_year AS text) <> r.cohort
                   THEN jsonb_build_array(jsonb_build_object('field', 'COHORT', 'code', 'otherCohort', 'arg', CAST(k.cohort_year AS text))) ELSE '[]' END
           || CASE WHEN r.taken THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_CODE', 'code', 'codeTaken', 'arg', r.code)) ELSE '[]' END
           AS problems
      FROM said r
      LEFT JOIN people.school_class k ON k.id = r.class_id
      LEFT JOIN people.campus a ON a.id = k.campus_id
      LEFT JOIN people.major stands ON stands.id = k.major_id
      LEFT JOIN (SELECT class_key, string_agg(CAST(line AS text), '、' ORDER BY line) AS lines
                   FROM said WHERE class_key IS NOT NULL GROUP BY class_key HAVING count(*) > 1) twice ON twice.class_key = r.class_key
)
SELECT :id, line,
       CASE WHEN problems <> '[]' THEN 'CONFLICT' WHEN class_id IS NULL THEN 'NEW' WHEN changes <> '[]' THEN 'CHANGED' ELSE 'UNCHANGED' END,
       class_id, number, name, changes, problems
  FROM judged;

INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
SELECT :id, -row_number() OVER (ORDER BY k.code), 'MISSING', k.id, k.code, k.name, '[]', '[]'
  FROM people.school_class k
 WHERE k.merged_into IS NULL AND CAST(k.cohort_year AS text) IN (SELECT coalesce(CAST(class_cohort AS text), cohort) FROM place)
   AND NOT EXISTS (SELECT 1 FROM place l WHERE l.class_id = k.id);

UPDATE roster.roster_import SET existing = (SELECT count(*) FROM people.school_class WHERE merged_into IS NULL) WHERE id = :id;

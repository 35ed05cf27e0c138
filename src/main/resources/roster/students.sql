DELETE FROM roster.roster_outcome WHERE import_id = :id;
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, place, changes, problems)
WITH judged AS (
    SELECT r.line, r.number, coalesce(nullif(r.name, ''), p.name, '') AS name, p.id AS person_id,
           concat_ws(' · ', coalesce(l.class_was, nullif(l.class_name, ''), nullif(l.class_code, '')), coalesce(stands.name, nullif(l.major_name, ''), nullif(l.major_code, ''))) AS place,
           CASE WHEN p.id IS NULL THEN '[]'::jsonb ELSE
                  CASE WHEN r.name <> '' AND r.name <> p.name
                       THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'before', p.name, 'after', r.name, 'kept', l_name.field IS NOT NULL)) ELSE '[]' END
               || CASE WHEN l.says_class AND l.class_id IS DISTINCT FROM p.class_id
                       THEN jsonb_build_array(jsonb_build_object('field', 'CLASS', 'before', own.name, 'after', coalesce(l.class_was, nullif(l.class_name, ''), l.class_code), 'kept', l_class.field IS NOT NULL)) ELSE '[]' END
               || CASE WHEN r.status <> '' AND r.status <> p.status
                       THEN jsonb_build_array(jsonb_build_object('field', 'STATUS', 'before', p.status, 'after', r.status, 'kept', l_status.field IS NOT NULL)) ELSE '[]' END
           END AS changes,
           r.problems
           || CASE WHEN l.left_out THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'leftOut')) ELSE '[]' END
           || CASE WHEN r.number = '' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.number <> '' AND twice.lines IS NOT NULL
                   THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'twice', 'arg', twice.lines)) ELSE '[]' END
           || CASE WHEN p.kind = 'STAFF' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'isStaff')) ELSE '[]' END
           || CASE WHEN p.id IS NULL AND r.name = '' THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN p.id IS NULL AND NOT l.says_class THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN l.says_class AND l.class_id IS NULL AND l.class_code = '' AND NOT l.says_major AND l.named_alike > 1
                   THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'ambiguous', 'arg', CAST(l.named_alike AS text))) ELSE '[]' END
           || CASE WHEN l.says_class AND l.class_id IS NULL AND (l.class_code <> '' OR l.says_major OR l.named_alike = 0) AND (l.cohort = '' OR (l.major_id IS NULL AND (NOT l.says_major OR (l.college_code = '' AND l.college_name = ''))))
                   THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'newNeeds')) ELSE '[]' END
           || CASE WHEN l.class_id IS NOT NULL AND l.says_major AND l.class_major_id IS DISTINCT FROM l.major_id AND stands.name <> l.major_name AND stands.code <> l.major_code
                   THEN jsonb_build_array(jsonb_build_object('field', 'MAJOR_NAME', 'code', 'otherMajor')) ELSE '[]' END
           || CASE WHEN l.class_id IS NOT NULL AND l.cohort <> '' AND CAST(l.class_cohort AS text) <> l.cohort
                   THEN jsonb_build_array(jsonb_build_object('field', 'COHORT', 'code', 'otherCohort', 'arg', CAST(l.class_cohort AS text))) ELSE '[]' END
           || CASE WHEN l.campus <> '' AND l.class_campus_id IS NOT NULL AND l.class_campus_id IS DISTINCT FROM l.campus_id
                   THEN jsonb_build_array(jsonb_build_object('field', 'CAMPUS', 'code', 'otherCampus')) ELSE '[]' END
           || CASE WHEN f.taken THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_CODE', 'code', 'codeTaken', 'arg', f.code)) ELSE '[]' END
           AS problems
      FROM roster.roster_row r
      JOIN place l USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
      LEFT JOIN founding f USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
      LEFT JOIN people.major stands ON stands.id = l.class_major_id
      LEFT JOIN people.person p ON lower(p.number) = lower(r.number) AND r.number <> ''
      LEFT JOIN people.school_class own ON own.id = p.class_id
      LEFT JOIN people.person_lock l_name ON l_name.person_id = p.id AND l_name.field = 'NAME'
      LEFT JOIN people.person_lock l_class ON l_class.person_id = p.id AND l_class.field = 'CLASS'
      LEFT JOIN people.person_lock l_status ON l_status.person_id = p.id AND l_status.field = 'STATUS'
      LEFT JOIN (SELECT lower(number) AS number, string_agg(CAST(line AS text), '、' ORDER BY line) AS lines
                   FROM roster.roster_row WHERE import_id = :id AND number <> '' GROUP BY lower(number) HAVING count(*) > 1) twice ON twice.number = lower(r.number)
     WHERE r.import_id = :id
)
SELECT :id, line,
       CASE WHEN problems <> '[]' THEN 'CONFLICT'
            WHEN person_id IS NULL THEN 'NEW'
            WHEN changes @> '[{"kept": false}]' THEN 'CHANGED'
            WHEN changes <> '[]' THEN 'KEPT'
            ELSE 'UNCHANGED' END,
       person_id, number, name, place, changes, problems
  FROM judged;

-- Who is missing: of the cohorts that the file speaks of, not yet gone.
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
SELECT :id, -row_number() OVER (ORDER BY p.number), 'MISSING', p.id, p.number, p.name, '[]', '[]'
  FROM people.person p
  JOIN people.school_class k ON k.id = p.class_id
 WHERE p.kind = 'STUDENT' AND p.status NOT IN ('TRANSFERRED_OUT', 'WITHDRAWN', 'GRADUATED')
   AND CAST(k.cohort_year AS text) IN (SELECT coalesce(CAST(class_cohort AS text), cohort) FROM place)
   AND NOT EXISTS (SELECT 1 FROM roster.roster_row r WHERE r.import_id = :id AND lower(r.number) = lower(p.number));

UPDATE roster.roster_import SET existing = (SELECT count(*) FROM people.person WHERE kind = 'STUDENT') WHERE id = :id;

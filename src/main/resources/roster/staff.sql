DROP TABLE IF EXISTS said_role;
CREATE TEMPORARY TABLE said_role ON COMMIT DROP AS
WITH word AS (
    SELECT word, min(id) AS id FROM (SELECT code AS word, coalesce(merged_into, id) AS id FROM people.college UNION ALL SELECT name, coalesce(merged_into, id) FROM people.college) w GROUP BY word
), part AS (
    SELECT r.line, r.number, split_part(x.part, '@', 1) AS role, split_part(x.part, '@', 2) AS scope,
           coalesce(nullif(r.college_code, ''), r.college_name) AS department
      FROM roster.roster_row r CROSS JOIN LATERAL regexp_split_to_table(r.roles, ',') AS x (part)
     WHERE r.import_id = :id AND x.part <> ''
)
SELECT DISTINCT p.line, p.number, p.role, p.scope, coalesce(stated.id, CASE WHEN p.role = 'COLLEGE_OFFICER' AND p.scope = '' THEN own.id END) AS college_id
  FROM part p
  LEFT JOIN word stated ON stated.word = p.scope AND p.scope <> ''
  LEFT JOIN word own ON own.word = p.department;

DROP TABLE IF EXISTS new_role;
CREATE TEMPORARY TABLE new_role ON COMMIT DROP AS
SELECT s.line, s.number, s.role, s.college_id, s.scope, s.role || coalesce('@' || c.name, '') AS label
  FROM said_role s
  LEFT JOIN people.college c ON c.id = s.college_id
  LEFT JOIN people.person p ON lower(p.number) = lower(s.number)
  LEFT JOIN people.role_grant g ON g.person_id = p.id AND g.role = s.role AND coalesce(g.college_id, 0) = coalesce(s.college_id, 0)
 WHERE g.id IS NULL;

DROP TABLE IF EXISTS department;
CREATE TEMPORARY TABLE department ON COMMIT DROP AS
SELECT s.college_code, s.college_name, c.id AS college_id, coalesce(c.name, nullif(s.college_name, ''), s.college_code) AS label
  FROM (SELECT DISTINCT college_code, college_name FROM roster.roster_row WHERE import_id = :id AND (college_code <> '' OR college_name <> '')) s
  LEFT JOIN people.college by_code ON by_code.code = s.college_code
  LEFT JOIN (SELECT name, min(coalesce(merged_into, id)) AS id FROM people.college GROUP BY name) by_name ON by_name.name = s.college_name
  LEFT JOIN people.college c ON c.id = coalesce(by_code.merged_into, by_code.id, by_name.id);

DELETE FROM roster.roster_outcome WHERE import_id = :id;
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
WITH judged AS (
    SELECT r.line, r.number, r.name, p.id AS person_id,
           CASE WHEN p.id IS NOT NULL AND r.name <> '' AND r.name <> p.name
                THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'before', p.name, 'after', r.name, 'kept', l_name.field IS NOT NULL)) ELSE '[]'::jsonb END
           || CASE WHEN p.id IS NOT NULL AND d.label IS NOT NULL AND d.label IS DISTINCT FROM coalesce(own.name, p.department)
                   THEN jsonb_build_array(jsonb_build_object('field', 'COLLEGE', 'before', coalesce(own.name, p.department), 'after', d.label, 'kept', l_college.field IS NOT NULL)) ELSE '[]' END
           || coalesce(roles.changes, '[]') AS changes,
           r.problems
           || CASE WHEN r.number = '' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN twice.lines IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'twice', 'arg', twice.lines)) ELSE '[]' END
           || CASE WHEN p.kind = 'STUDENT' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'isStudent')) ELSE '[]' END
           || CASE WHEN p.id IS NULL AND r.name = '' THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'code', 'missing')) ELSE '[]' END
           || coalesce(roles.problems, '[]') AS problems
      FROM roster.roster_row r
      LEFT JOIN department d ON d.college_code = r.college_code AND d.college_name = r.college_name
      LEFT JOIN people.person p ON lower(p.number) = lower(r.number) AND r.number <> ''
      LEFT JOIN people.college own ON own.id = p.college_id
      LEFT JOIN people.person_lock l_name ON l_name.person_id = p.id AND l_name.field = 'NAME'
      LEFT JOIN people.person_lock l_college ON l_college.person_id = p.id AND l_college.field = 'COLLEGE'
      LEFT JOIN (SELECT n.line,
                        jsonb_agg(jsonb_build_object('field', 'ROLE', 'before', NULL, 'after', n.label, 'kept', l.field IS NOT NULL) ORDER BY n.label) AS changes,
                        coalesce(jsonb_agg(jsonb_build_object('field', 'ROLES', 'code', CASE WHEN n.scope <> '' AND n.college_id IS NULL THEN 'scopeUnknown'
                                                                                    WHEN n.role IN ('ADMIN', 'ACADEMIC_AFFAIRS') THEN 'roleByHand' ELSE 'scopeMissing' END, 'arg', n.scope))
                                 FILTER (WHERE n.role IN ('ADMIN', 'ACADEMIC_AFFAIRS') OR (n.scope <> '' AND n.college_id IS NULL) OR (n.role = 'COLLEGE_OFFICER' AND n.college_id IS NULL)), '[]') AS problems
                   FROM new_role n
                   LEFT JOIN people.person q ON lower(q.number) = lower(n.number)
                   LEFT JOIN people.person_lock l ON l.person_id = q.id AND l.field = 'ROLE'
                  GROUP BY n.line) roles ON roles.line = r.line
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
       person_id, number, name, changes, problems
  FROM judged;

INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
SELECT :id, -row_number() OVER (ORDER BY p.number), 'MISSING', p.id, p.number, p.name, '[]', '[]'
  FROM people.person p
 WHERE p.kind = 'STAFF' AND NOT EXISTS (SELECT 1 FROM roster.roster_row r WHERE r.import_id = :id AND lower(r.number) = lower(p.number));

UPDATE roster.roster_import SET existing = (SELECT count(*) FROM people.person WHERE kind = 'STAFF'), news = '{}' WHERE id = :id;

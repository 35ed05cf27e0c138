-- Terms that the file names, and those that it founds, with their usual dates.
DROP TABLE IF EXISTS said_term;
CREATE TEMPORARY TABLE said_term ON COMMIT DROP AS
SELECT s.term, t.id AS term_id, u.name, CASE WHEN u.suffix IS NOT NULL THEN s.term END AS founds,
       CAST(split_part(s.term, '-', CASE WHEN u.starts_late THEN 2 ELSE 1 END) || '-' || u.starts AS date) AS starts_on,
       CAST(split_part(s.term, '-', CASE WHEN u.ends_late THEN 2 ELSE 1 END) || '-' || u.ends AS date) AS ends_on
  FROM (SELECT DISTINCT term FROM roster.roster_row WHERE import_id = :id AND term <> '') s
  LEFT JOIN (SELECT word, min(id) AS id FROM (SELECT code AS word, id FROM course.term UNION ALL SELECT name, id FROM course.term) w GROUP BY word) t ON t.word = s.term
  LEFT JOIN roster.usual_term u ON t.id IS NULL AND s.term ~ '^20[0-9]{2}-20[0-9]{2}-[0-9]$' AND u.suffix = split_part(s.term, '-', 3);

DROP TABLE IF EXISTS said_section;
CREATE TEMPORARY TABLE said_section ON COMMIT DROP AS
SELECT r.line, r.section_code, r.section_name, r.term, r.teachers, r.problems, s.id AS section_id, s.name AS name_was, s.closed_at IS NOT NULL AS closed,
       o.term_id AS term_was, n.term_id AS term_said, coalesce(o.term_id, n.term_id) AS term_id, n.founds,
       coalesce(CAST(coalesce(o.term_id, n.term_id) AS text), n.founds) AS term_key
  FROM roster.roster_row r
  LEFT JOIN course.section s ON s.code = r.section_code
  LEFT JOIN course.offering o ON o.id = s.offering_id
  LEFT JOIN said_term n ON n.term = r.term
 WHERE r.import_id = :id;

DROP TABLE IF EXISTS said_teacher;
CREATE TEMPORARY TABLE said_teacher ON COMMIT DROP AS
SELECT DISTINCT r.line, x.number, p.id AS person_id, p.name, p.kind
  FROM roster.roster_row r CROSS JOIN LATERAL regexp_split_to_table(r.teachers, ',') AS x (number)
  LEFT JOIN people.person p ON lower(p.number) = lower(x.number)
 WHERE r.import_id = :id AND x.number <> '';

DROP TABLE IF EXISTS said_class;
CREATE TEMPORARY TABLE said_class ON COMMIT DROP AS
SELECT DISTINCT r.line, x.word, coalesce(by_code.merged_into, by_code.id, CASE WHEN by_name.found = 1 THEN by_name.id END) AS class_id, coalesce(by_name.found, 0) AS found
  FROM roster.roster_row r CROSS JOIN LATERAL regexp_split_to_table(r.classes, ',') AS x (word)
  LEFT JOIN people.school_class by_code ON by_code.code = x.word
  LEFT JOIN (SELECT name, min(coalesce(merged_into, id)) AS id, count(DISTINCT coalesce(merged_into, id)) AS found FROM people.school_class GROUP BY name) by_name ON by_name.name = x.word
 WHERE r.import_id = :id AND x.word <> '';

-- Who sits in one of the classes, studies, and has no section in that term yet.
DROP TABLE IF EXISTS newcomer;
CREATE TEMPORARY TABLE newcomer ON COMMIT DROP AS
SELECT s.line, s.section_code, p.id AS person_id
  FROM said_class c
  JOIN said_section s ON s.line = c.line
  JOIN people.person p ON p.class_id = c.class_id AND p.status IN ('ENROLLED', 'RETURNED_FROM_SERVICE', 'MAJOR_CHANGED', 'TRANSFERRED_IN')
  LEFT JOIN (SELECT DISTINCT e.person_id, o.term_id FROM course.enrolment e JOIN course.section x ON x.id = e.section_id JOIN course.offering o ON o.id = x.offering_id
              WHERE e.ended_at IS NULL) seated ON seated.person_id = p.id AND seated.term_id = s.term_id
 WHERE seated.person_id IS NULL;

DELETE FROM roster.roster_outcome WHERE import_id = :id;
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
WITH teachers AS (
    SELECT line, string_agg(name, '、' ORDER BY name, number) FILTER (WHERE kind = 'STAFF') AS names, array_agg(person_id ORDER BY person_id) AS ids,
           string_agg(number, '、' ORDER BY number) FILTER (WHERE kind IS DISTINCT FROM 'STAFF') AS strangers
      FROM said_teacher GROUP BY line
), teaching AS (
    SELECT t.section_id, string_agg(p.name, '、' ORDER BY p.name, p.number) AS names, array_agg(p.id ORDER BY p.id) AS ids
      FROM course.section_teacher t JOIN people.person p ON p.id = t.person_id GROUP BY t.section_id
), classes AS (
    SELECT c.line, string_agg(c.word, '、' ORDER BY c.word) FILTER (WHERE c.class_id IS NULL AND c.found = 0) AS unknown,
           string_agg(c.word, '、' ORDER BY c.word) FILTER (WHERE c.class_id IS NULL AND c.found > 1) AS ambiguous,
           string_agg(c.word, '、' ORDER BY c.word) FILTER (WHERE doubly.class_id IS NOT NULL) AS shared
      FROM said_class c
      JOIN said_section s ON s.line = c.line
      LEFT JOIN (SELECT k.class_id, x.term_key FROM said_class k JOIN said_section x ON x.line = k.line
                  WHERE k.class_id IS NOT NULL GROUP BY k.class_id, x.term_key HAVING count(DISTINCT x.section_code) > 1) doubly
        ON doubly.class_id = c.class_id AND doubly.term_key = s.term_key
     GROUP BY c.line
), judged AS (
    SELECT s.line, s.section_id, s.section_code, coalesce(nullif(s.section_name, ''), s.name_was, s.section_code) AS name,
           CASE WHEN s.section_id IS NOT NULL AND s.section_name <> '' AND s.section_name <> s.name_was
                THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'before', s.name_was, 'after', s.section_name, 'kept', false)) ELSE '[]'::jsonb END
           || CASE WHEN t.ids IS NOT NULL AND t.ids IS DISTINCT FROM was.ids
                   THEN jsonb_build_array(jsonb_build_object('field', 'TEACHERS', 'before', was.names, 'after', t.names, 'kept', false)) ELSE '[]' END
           || CASE WHEN n.people > 0
                   THEN jsonb_build_array(jsonb_build_object('field', 'MEMBERS', 'before', NULL, 'after', CAST(n.people AS text), 'kept', false)) ELSE '[]' END AS changes,
           s.problems
           || CASE WHEN s.section_code = '' THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN twice.lines IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', 'twice', 'arg', twice.lines)) ELSE '[]' END
           || CASE WHEN s.section_id IS NULL AND s.term = '' THEN jsonb_build_array(jsonb_build_object('field', 'TERM', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN s.term <> '' AND s.term_said IS NULL AND s.founds IS NULL THEN jsonb_build_array(jsonb_build_object('field', 'TERM', 'code', 'unknownTerm', 'arg', s.term)) ELSE '[]' END
           || CASE WHEN s.section_id IS NOT NULL AND s.term <> '' AND s.term_said IS DISTINCT FROM s.term_was THEN jsonb_build_array(jsonb_build_object('field', 'TERM', 'code', 'otherTerm')) ELSE '[]' END
           || CASE WHEN s.closed THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', 'closedSection')) ELSE '[]' END
           || CASE WHEN t.strangers IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'TEACHERS', 'code', 'unknownStaff', 'arg', t.strangers)) ELSE '[]' END
           || CASE WHEN k.unknown IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'CLASSES', 'code', 'unknownClass', 'arg', k.unknown)) ELSE '[]' END
           || CASE WHEN k.ambiguous IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'CLASSES', 'code', 'ambiguousClass', 'arg', k.ambiguous)) ELSE '[]' END
           || CASE WHEN k.shared IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'CLASSES', 'code', 'classInTwo', 'arg', k.shared)) ELSE '[]' END AS problems
      FROM said_section s
      LEFT JOIN teachers t ON t.line = s.line
      LEFT JOIN teaching was ON was.section_id = s.section_id
      LEFT JOIN classes k ON k.line = s.line
      LEFT JOIN (SELECT line, count(DISTINCT person_id) AS people FROM newcomer GROUP BY line) n ON n.line = s.line
      LEFT JOIN (SELECT section_code, string_agg(CAST(line AS text), '、' ORDER BY line) AS lines
                   FROM said_section WHERE section_code <> '' GROUP BY section_code HAVING count(*) > 1) twice ON twice.section_code = s.section_code
)
SELECT :id, line,
       CASE WHEN problems <> '[]' THEN 'CONFLICT' WHEN section_id IS NULL THEN 'NEW' WHEN changes <> '[]' THEN 'CHANGED' ELSE 'UNCHANGED' END,
       section_id, section_code, name, changes, problems
  FROM judged;

INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
SELECT :id, -row_number() OVER (ORDER BY s.code), 'MISSING', s.id, s.code, s.name, '[]', '[]'
  FROM course.section s JOIN course.offering o ON o.id = s.offering_id
 WHERE o.term_id IN (SELECT term_id FROM said_section WHERE term_id IS NOT NULL)
   AND s.closed_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM said_section r WHERE r.section_id = s.id);

UPDATE roster.roster_import
   SET existing = (SELECT count(*) FROM course.section),
       news = jsonb_build_object('terms', coalesce((SELECT jsonb_agg(DISTINCT t.founds || ' ' || t.starts_on || '—' || t.ends_on)
                                                      FROM said_term t JOIN said_section s ON s.founds = t.founds
                                                      JOIN roster.roster_outcome o ON o.import_id = :id AND o.line = s.line AND o.outcome = 'NEW'), '[]'))
 WHERE id = :id;

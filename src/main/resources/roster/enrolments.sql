DROP TABLE IF EXISTS said_seat;
CREATE TEMPORARY TABLE said_seat ON COMMIT DROP AS
SELECT r.line, r.number, r.name, r.section_code, r.problems, p.id AS person_id, p.name AS person_name, p.kind, p.status,
       s.id AS section_id, s.name AS section_name, s.closed_at IS NOT NULL AS closed, s.offering_id, coalesce(by_name.found, 0) AS found
  FROM roster.roster_row r
  LEFT JOIN people.person p ON lower(p.number) = lower(r.number) AND r.number <> ''
  LEFT JOIN course.section by_code ON by_code.code = r.section_code AND r.section_code <> ''
  LEFT JOIN (SELECT name, min(id) AS id, count(*) AS found FROM course.section GROUP BY name) by_name ON by_name.name = r.section_code
  LEFT JOIN course.section s ON s.id = coalesce(by_code.id, CASE WHEN by_name.found = 1 THEN by_name.id END)
 WHERE r.import_id = :id;
ANALYZE said_seat;

DROP TABLE IF EXISTS seated;
CREATE TEMPORARY TABLE seated ON COMMIT DROP AS
SELECT DISTINCT ON (e.person_id, s.offering_id) e.id AS enrolment_id, e.person_id, s.offering_id, e.section_id, s.name AS section_name
  FROM course.enrolment e
  JOIN course.section s ON s.id = e.section_id
 WHERE e.ended_at IS NULL AND s.offering_id IN (SELECT offering_id FROM said_seat)
 ORDER BY e.person_id, s.offering_id, e.id;
ANALYZE seated;

DELETE FROM roster.roster_outcome WHERE import_id = :id;
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
WITH judged AS (
    SELECT r.line, r.person_id, r.number, coalesce(r.person_name, r.name) AS name, d.section_id AS section_was,
           CASE WHEN r.section_id IS NOT NULL AND d.section_id IS DISTINCT FROM r.section_id
                THEN jsonb_build_array(jsonb_build_object('field', 'SECTION', 'before', d.section_name, 'after', r.section_name,
                                         'kept', d.section_id IS NOT NULL AND held.person_id IS NOT NULL)) ELSE '[]'::jsonb END AS changes,
           r.problems
           || CASE WHEN r.number = '' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.section_code = '' THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.number <> '' AND r.person_id IS NULL THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'unknownStudent')) ELSE '[]' END
           || CASE WHEN r.kind = 'STAFF' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'isStaff')) ELSE '[]' END
           || CASE WHEN r.status IN ('TRANSFERRED_OUT', 'WITHDRAWN', 'GRADUATED') THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'gone')) ELSE '[]' END
           || CASE WHEN r.section_code <> '' AND r.section_id IS NULL
                   THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', CASE WHEN r.found > 1 THEN 'ambiguousSection' ELSE 'unknownSection' END, 'arg', r.section_code)) ELSE '[]' END
           || CASE WHEN r.closed THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', 'closedSection')) ELSE '[]' END
           || CASE WHEN twice.lines IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'twice', 'arg', twice.lines)) ELSE '[]' END
           || CASE WHEN r.name <> '' AND r.person_id IS NOT NULL AND r.name <> r.person_name
                   THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'code', 'otherName', 'arg', r.person_name)) ELSE '[]' END AS problems
      FROM said_seat r
      LEFT JOIN seated d ON d.person_id = r.person_id AND d.offering_id = r.offering_id
      LEFT JOIN people.person_lock held ON held.person_id = r.person_id AND held.field = 'SECTION'
      LEFT JOIN (SELECT lower(number) AS number, offering_id, string_agg(CAST(line AS text), '、' ORDER BY line) AS lines
                   FROM said_seat WHERE number <> '' AND offering_id IS NOT NULL GROUP BY lower(number), offering_id HAVING count(*) > 1) twice
        ON twice.number = lower(r.number) AND twice.offering_id = r.offering_id
)
SELECT :id, line,
       CASE WHEN problems <> '[]' THEN 'CONFLICT' WHEN changes = '[]' THEN 'UNCHANGED' WHEN section_was IS NULL THEN 'NEW'
            WHEN changes @> '[{"kept": true}]' THEN 'KEPT' ELSE 'CHANGED' END,
       person_id, number, name, changes, problems
  FROM judged;

INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
SELECT :id, -row_number() OVER (ORDER BY p.number, d.section_id), 'MISSING', p.id, p.number, p.name, '[]', '[]'
  FROM seated d JOIN people.person p ON p.id = d.person_id
 WHERE d.section_id IN (SELECT section_id FROM said_seat)
   AND NOT EXISTS (SELECT 1 FROM said_seat r WHERE r.person_id = d.person_id AND r.offering_id = d.offering_id);

UPDATE roster.roster_import SET existing = (SELECT count(*) FROM seated), news = '{}' WHERE id = :id;

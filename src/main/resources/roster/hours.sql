-- A row is what a document gives one student of one kind. A document gives it once, by hand and by list: what stands otherwise is brought to
-- what the list says by a counter line, unless somebody set it by hand. A list that takes another one back says what stood before, nought included.
DROP TABLE IF EXISTS said_hours;
CREATE TEMPORARY TABLE said_hours ON COMMIT DROP AS
SELECT r.line, r.number, r.name, r.hours_kind, r.reason, r.held_on, r.document, r.problems, CAST(nullif(r.hours, '') AS numeric) AS hours,
       p.id AS person_id, p.name AS person_name, p.kind, p.status, i.undoes IS NOT NULL AS back, CAST(i.created_at AS date) + 1 AS tomorrow,
       CASE WHEN r.document <> '' AND r.hours_kind <> '' THEN hours.document_source(r.document, r.hours_kind) END AS source_id,
       EXISTS (SELECT 1 FROM course.enrolment e WHERE e.person_id = p.id) AS taught
  FROM roster.roster_row r
  JOIN roster.roster_import i ON i.id = r.import_id
  LEFT JOIN people.person p ON lower(p.number) = lower(r.number) AND r.number <> ''
 WHERE r.import_id = :id;
ANALYZE said_hours;

DROP TABLE IF EXISTS booked_hours;
CREATE TEMPORARY TABLE booked_hours ON COMMIT DROP AS
SELECT id, person_id, kind, source_id, hours, by_hand FROM hours.document_line
 WHERE person_id IN (SELECT person_id FROM said_hours);
ANALYZE booked_hours;

DELETE FROM roster.roster_outcome WHERE import_id = :id;
INSERT INTO roster.roster_outcome (import_id, line, outcome, target_id, number, name, changes, problems)
WITH taken AS (
    SELECT person_id, kind, sum(hours) AS hours FROM booked_hours GROUP BY person_id, kind
), most AS (
    SELECT k.kind, hours.outside_most(k.kind) AS hours FROM (VALUES ('ONLINE'), ('CLASS'), ('PRACTICE')) AS k (kind)
), said AS (
    SELECT r.*, b.id AS stands, b.hours AS hours_was, b.hours IS NOT NULL AND b.hours <> r.hours AND b.by_hand AND NOT r.back AS kept, twice.lines,
           coalesce(t.hours, 0) AS taken, m.hours AS most,
           CASE WHEN r.person_id IS NULL OR b.by_hand AND NOT r.back OR r.problems <> '[]' OR twice.lines IS NOT NULL THEN 0 ELSE r.hours - coalesce(b.hours, 0) END AS more
      FROM said_hours r
      LEFT JOIN booked_hours b ON b.person_id = r.person_id AND b.source_id = r.source_id
      LEFT JOIN taken t ON t.person_id = r.person_id AND t.kind = r.hours_kind
      LEFT JOIN most m ON m.kind = r.hours_kind
      LEFT JOIN (SELECT person_id, source_id, string_agg(CAST(line AS text), '、' ORDER BY line) AS lines
                   FROM said_hours WHERE person_id IS NOT NULL AND source_id IS NOT NULL GROUP BY person_id, source_id HAVING count(*) > 1) twice
        ON twice.person_id = r.person_id AND twice.source_id = r.source_id
), judged AS (
    SELECT r.line, r.person_id, r.number, coalesce(r.person_name, r.name) AS name, r.stands, r.hours_was, r.hours, r.kept,
           jsonb_build_array(
               jsonb_build_object('field', 'HOURS', 'before', CAST(trim_scale(r.hours_was) AS text), 'after', CAST(trim_scale(r.hours) AS text), 'kept', r.kept),
               jsonb_build_object('field', 'HOURS_KIND', 'before', NULL, 'after', r.hours_kind, 'kept', false),
               jsonb_build_object('field', 'REASON', 'before', NULL, 'after', r.reason, 'kept', false),
               jsonb_build_object('field', 'DOCUMENT', 'before', NULL, 'after', r.document, 'kept', false)) AS changes,
           r.problems
           || CASE WHEN r.number = '' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.hours_kind = '' AND NOT r.problems @> '[{"field": "HOURS_KIND"}]' THEN jsonb_build_array(jsonb_build_object('field', 'HOURS_KIND', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.hours IS NULL AND NOT r.problems @> '[{"field": "HOURS"}]' THEN jsonb_build_array(jsonb_build_object('field', 'HOURS', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.document = '' THEN jsonb_build_array(jsonb_build_object('field', 'DOCUMENT', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.reason = '' AND NOT r.back THEN jsonb_build_array(jsonb_build_object('field', 'REASON', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN r.held_on = '' AND NOT r.back AND NOT r.problems @> '[{"field": "HELD_ON"}]' THEN jsonb_build_array(jsonb_build_object('field', 'HELD_ON', 'code', 'missing')) ELSE '[]' END
           || CASE WHEN CAST(nullif(r.held_on, '') AS date) > r.tomorrow THEN jsonb_build_array(jsonb_build_object('field', 'HELD_ON', 'code', 'futureDay', 'arg', r.held_on)) ELSE '[]' END
           || CASE WHEN r.number <> '' AND r.person_id IS NULL THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'unknownStudent')) ELSE '[]' END
           || CASE WHEN r.kind = 'STAFF' THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'isStaff')) ELSE '[]' END
           || CASE WHEN r.kind = 'STUDENT' AND NOT r.taught THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'notTaught')) ELSE '[]' END
           || CASE WHEN r.status IN ('TRANSFERRED_OUT', 'WITHDRAWN', 'GRADUATED') AND NOT r.back THEN jsonb_build_array(jsonb_build_object('field', 'NUMBER', 'code', 'gone')) ELSE '[]' END
           || CASE WHEN r.name <> '' AND r.person_id IS NOT NULL AND r.name <> r.person_name
                   THEN jsonb_build_array(jsonb_build_object('field', 'NAME', 'code', 'otherName', 'arg', r.person_name)) ELSE '[]' END
           || CASE WHEN r.lines IS NOT NULL THEN jsonb_build_array(jsonb_build_object('field', 'DOCUMENT', 'code', 'documentTwice', 'arg', r.lines)) ELSE '[]' END
           || CASE WHEN r.more > 0 AND r.taken + sum(r.more) OVER (PARTITION BY r.person_id, r.hours_kind ORDER BY r.line) > r.most
                   THEN jsonb_build_array(jsonb_build_object('field', 'HOURS', 'code', 'overCap', 'arg', CAST(trim_scale(r.most) AS text))) ELSE '[]' END AS problems
      FROM said r
)
SELECT :id, line,
       CASE WHEN problems <> '[]' THEN 'CONFLICT' WHEN stands IS NULL THEN 'NEW' WHEN hours_was = hours THEN 'UNCHANGED' WHEN kept THEN 'KEPT' ELSE 'CHANGED' END,
       person_id, number, name, changes, problems
  FROM judged;

UPDATE roster.roster_import SET existing = (SELECT count(*) FROM booked_hours), news = '{}' WHERE id = :id;

-- Each row says what stood before. What is no longer as the list had made it stays, and says so.
INSERT INTO roster.roster_row (import_id, line, number, name, initials, status, class_code, class_name, problems)
WITH done AS (
    SELECT h.person_id, h.field, h.before, h.after FROM people.person_change h JOIN roster.roster_import i ON i.id = :id AND h.import_id = i.undoes
), now AS (
    SELECT p.id, p.number, p.name, p.initials, p.status, k.name AS class_name FROM people.person p LEFT JOIN people.school_class k ON k.id = p.class_id
     WHERE p.id IN (SELECT person_id FROM done)
), class AS (
    SELECT name, min(code) AS code, count(*) AS found FROM people.school_class WHERE merged_into IS NULL GROUP BY name
), judged AS (
    SELECT n.*, made.person_id IS NOT NULL AS made, named.before AS name_was, moved.before AS class_was, stood.before AS status_was, c.code,
           (named.after IS NOT NULL AND named.after <> n.name) OR (moved.after IS NOT NULL AND moved.after IS DISTINCT FROM n.class_name)
               OR (stood.after IS NOT NULL AND stood.after <> n.status) AS otherwise_now,
           moved.before IS NOT NULL AND coalesce(c.found, 0) <> 1 AS class_unclear
      FROM now n
      LEFT JOIN done made ON made.person_id = n.id AND made.field = 'CREATED'
      LEFT JOIN done named ON named.person_id = n.id AND named.field = 'NAME'
      LEFT JOIN done moved ON moved.person_id = n.id AND moved.field = 'CLASS'
      LEFT JOIN done stood ON stood.person_id = n.id AND stood.field = 'STATUS'
      LEFT JOIN class c ON c.name = moved.before
)
SELECT :id, row_number() OVER (ORDER BY number), number, coalesce(name_was, name), '', coalesce(status_was, ''),
       CASE WHEN class_was IS NOT NULL AND NOT class_unclear THEN code ELSE '' END, CASE WHEN class_was IS NOT NULL AND NOT class_unclear THEN class_was ELSE '' END,
       CASE WHEN made THEN '[{"field": "NUMBER", "code": "madeStays"}]'::jsonb
            WHEN otherwise_now THEN '[{"field": "NUMBER", "code": "changedSince"}]'
            WHEN class_unclear THEN jsonb_build_array(jsonb_build_object('field', 'CLASS_NAME', 'code', 'undoClass', 'arg', class_was)) ELSE '[]' END
  FROM judged;
UPDATE roster.roster_import SET rows_read = (SELECT count(*) FROM roster.roster_row WHERE import_id = :id) WHERE id = :id;

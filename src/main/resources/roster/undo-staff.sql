-- Names go back; who came stays, and so do roles and departments: a list takes no role away.
INSERT INTO roster.roster_row (import_id, line, number, name, problems)
WITH done AS (
    SELECT h.person_id, h.field, h.before, h.after FROM people.person_change h JOIN roster.roster_import i ON i.id = :id AND h.import_id = i.undoes
)
SELECT :id, row_number() OVER (ORDER BY p.number), p.number, coalesce(named.before, p.name),
       CASE WHEN EXISTS (SELECT 1 FROM done d WHERE d.person_id = p.id AND d.field = 'CREATED') THEN '[{"field": "NUMBER", "code": "madeStays"}]'::jsonb
            WHEN named.after IS NOT NULL AND named.after <> p.name THEN '[{"field": "NUMBER", "code": "changedSince"}]'
            WHEN EXISTS (SELECT 1 FROM done d WHERE d.person_id = p.id AND d.field IN ('ROLE', 'COLLEGE')) THEN '[{"field": "ROLES", "code": "rolesStay"}]' ELSE '[]' END
  FROM people.person p
  LEFT JOIN done named ON named.person_id = p.id AND named.field = 'NAME'
 WHERE p.id IN (SELECT person_id FROM done);
UPDATE roster.roster_import SET rows_read = (SELECT count(*) FROM roster.roster_row WHERE import_id = :id) WHERE id = :id;

-- Each row says what the line came to before the list. What was mended since stays as it is, and says so.
INSERT INTO roster.roster_row (import_id, line, number, name, hours_kind, hours, document, problems)
SELECT :id, row_number() OVER (ORDER BY p.number, d.id), p.number, p.name, d.kind, CAST(d.hours - g.hours AS text), d.document,
       CASE WHEN g.mended_since THEN '[{"field": "HOURS", "code": "changedSince"}]'::jsonb ELSE '[]' END
  FROM hours.list_line g
  JOIN roster.roster_import i ON i.id = :id AND g.import_id = i.undoes
  JOIN hours.document_line d ON d.id = g.line_id
  JOIN people.person p ON p.id = d.person_id;
UPDATE roster.roster_import SET rows_read = (SELECT count(*) FROM roster.roster_row WHERE import_id = :id) WHERE id = :id;

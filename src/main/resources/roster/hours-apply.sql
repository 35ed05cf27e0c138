DROP TABLE IF EXISTS taken;
CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
SELECT r.person_id, r.hours_kind, r.hours, r.reason, r.document, CAST(nullif(r.held_on, '') AS date) AS held_on, b.id AS line_id, o.outcome,
       i.applied_at, i.applied_by, i.id AS import_id
  FROM said_hours r
  JOIN roster.roster_outcome o ON o.import_id = :id AND o.line = r.line AND o.outcome IN ('NEW', 'CHANGED')
  JOIN roster.roster_import i ON i.id = :id
  LEFT JOIN booked_hours b ON b.person_id = r.person_id AND b.source_id = r.source_id;

SELECT hours.book_document(person_id, hours_kind, hours, reason, document, held_on, applied_at, applied_by, import_id) FROM taken WHERE outcome = 'NEW';
SELECT hours.mend_document(line_id, hours, applied_at, applied_by, import_id) FROM taken WHERE outcome = 'CHANGED';

-- Who was moved goes back to the section before. Who had none stays where the list has put them: a list ends no enrolment.
INSERT INTO roster.roster_row (import_id, line, number, section_code, problems)
WITH done AS (
    SELECT h.person_id, h.before, h.after FROM people.person_change h JOIN roster.roster_import i ON i.id = :id AND h.import_id = i.undoes
     WHERE h.field = 'SECTION'
)
SELECT :id, row_number() OVER (ORDER BY p.number, d.after), p.number, coalesce(s.code, d.before, ''),
       CASE WHEN d.before IS NULL THEN '[{"field": "SECTION_CODE", "code": "seatStays"}]'::jsonb
            WHEN seat.person_id IS NULL THEN '[{"field": "SECTION_CODE", "code": "changedSince"}]'
            WHEN s.code IS NULL THEN jsonb_build_array(jsonb_build_object('field', 'SECTION_CODE', 'code', 'ambiguousSection', 'arg', d.before)) ELSE '[]' END
  FROM done d
  JOIN people.person p ON p.id = d.person_id
  LEFT JOIN (SELECT DISTINCT e.person_id, x.name, x.offering_id FROM course.enrolment e JOIN course.section x ON x.id = e.section_id WHERE e.ended_at IS NULL) seat
    ON seat.person_id = d.person_id AND seat.name = d.after
  LEFT JOIN (SELECT offering_id, name, min(code) AS code FROM course.section GROUP BY offering_id, name HAVING count(*) = 1) s
    ON s.name = d.before AND s.offering_id = seat.offering_id;
UPDATE roster.roster_import SET rows_read = (SELECT count(*) FROM roster.roster_row WHERE import_id = :id) WHERE id = :id;

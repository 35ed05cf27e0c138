CREATE OR REPLACE VIEW signin.departure AS
SELECT p.id AS person_id,
       (SELECT max(c.at)
          FROM people.person_change c
         WHERE c.person_id = p.id AND (c.field = 'CREATED' OR c.field = 'STATUS' AND c.after = p.status)) AS at
  FROM people.person p
 WHERE p.status IN ('WITHDRAWN', 'GRADUATED', 'TRANSFERRED_OUT');
COMMENT ON VIEW signin.departure IS 'Who has left the school, and since when, null when nobody noted it';

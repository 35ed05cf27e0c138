UPDATE roster.roster_outcome o
   SET concerns = jsonb_build_array(jsonb_build_object('code', 'movesSection', 'before', c.value ->> 'before', 'after', c.value ->> 'after'))
  FROM roster.roster_outcome x CROSS JOIN jsonb_array_elements(x.changes) c
 WHERE x.import_id = :id AND x.outcome = 'CHANGED' AND c.value ->> 'field' = 'SECTION' AND o.import_id = x.import_id AND o.line = x.line;

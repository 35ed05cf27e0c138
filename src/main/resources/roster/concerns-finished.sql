UPDATE roster.roster_outcome o SET concerns = o.concerns || jsonb_build_array(jsonb_build_object('code', 'gone', 'before', p.status, 'after', NULL))
  FROM people.person p
 WHERE o.import_id = :id AND o.outcome = 'CHANGED' AND p.id = o.target_id AND p.status IN ('TRANSFERRED_OUT', 'WITHDRAWN', 'GRADUATED');

UPDATE roster.roster_outcome o
   SET concerns = o.concerns || jsonb_build_array(jsonb_build_object('code', CASE WHEN g.passed THEN 'passed' ELSE 'published' END, 'before', g.points, 'after', NULL))
  FROM (SELECT person_id, bool_or(passed) AS passed, CAST(max(points) AS text) AS points FROM gradebook.current_grade
         WHERE person_id IN (SELECT target_id FROM roster.roster_outcome WHERE import_id = :id AND outcome = 'CHANGED') GROUP BY person_id) g
 WHERE o.import_id = :id AND o.outcome = 'CHANGED' AND o.target_id = g.person_id;

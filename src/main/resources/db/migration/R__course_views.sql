-- Who changed class follows the new class into its section, when that is one and the term still runs, unless the section was set by hand.
CREATE OR REPLACE FUNCTION course.followers(moved bigint[], classes bigint[], at timestamptz)
    RETURNS TABLE (person_id bigint, enrolment_id bigint, old_name text, section_id bigint, new_name text)
    LANGUAGE sql STABLE AS
$$
    WITH mover AS MATERIALIZED (
        SELECT m.id, m.class_id
          FROM unnest(moved, classes) AS m (id, class_id)
         WHERE NOT EXISTS (SELECT 1 FROM people.person_lock l WHERE l.person_id = m.id AND l.field = 'SECTION')
    ), mates AS (
        SELECT c.class_id, s.offering_id, min(e.section_id) AS section_id
          FROM (SELECT DISTINCT class_id FROM mover) c
          JOIN people.person q ON q.class_id = c.class_id AND q.id NOT IN (SELECT id FROM mover)
          JOIN course.enrolment e ON e.person_id = q.id AND e.ended_at IS NULL
          JOIN course.section s ON s.id = e.section_id
         GROUP BY c.class_id, s.offering_id HAVING count(DISTINCT e.section_id) = 1
    )
    SELECT m.id, e.id, old.name, x.section_id, new.name
      FROM mover m
      JOIN course.enrolment e ON e.person_id = m.id AND e.ended_at IS NULL
      JOIN course.section old ON old.id = e.section_id
      JOIN course.offering o ON o.id = old.offering_id
      JOIN course.term t ON t.id = o.term_id AND t.ends_on >= CAST(at AS date)
      JOIN mates x ON x.class_id = m.class_id AND x.offering_id = old.offering_id AND x.section_id <> e.section_id
      JOIN course.section new ON new.id = x.section_id
$$;
COMMENT ON FUNCTION course.followers IS 'Whose enrolment would end and begin anew in these classes, one class for each: for who looks before it is done';

CREATE OR REPLACE FUNCTION course.class_followers(moved bigint[], at timestamptz)
    RETURNS TABLE (person_id bigint, enrolment_id bigint, old_name text, section_id bigint, new_name text)
    LANGUAGE sql STABLE AS
$$
    SELECT f.*
      FROM (SELECT array_agg(p.id ORDER BY p.id) AS people, array_agg(p.class_id ORDER BY p.id) AS classes
              FROM people.person p WHERE p.id = ANY (moved)) m
     CROSS JOIN LATERAL course.followers(m.people, m.classes, at) f
$$;
COMMENT ON FUNCTION course.class_followers IS 'Whose enrolment ends and begins anew since they are in another class: the one rule for lists and for changes by hand';

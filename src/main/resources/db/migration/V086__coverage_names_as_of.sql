-- A list shows fifty: whose line comes next after the moment is looked up for those on the way to them alone, and not before
-- it is known where they stood (c.id), so that a class or college is not the whole school.
CREATE OR REPLACE FUNCTION coverage_as_of(moment timestamptz)
    RETURNS TABLE (id bigint, person_id bigint, course_id text, state text, aside_from text, since timestamptz, version bigint,
                   plan_hours numeric, number text, name text, class_code text, class_name text, cohort_year integer,
                   major_code text, major_name text, level text, college_id bigint, college_code text, college_name text,
                   campus_code text, campus_name text, term_code text)
    LANGUAGE sql STABLE
AS
$$
SELECT cs.id, cs.person_id, cs.course_id, CASE WHEN n.id IS NULL THEN cs.state ELSE n.from_state END, NULL,
       CASE WHEN n.id IS NULL THEN cs.since
            ELSE (SELECT max(h.at) FROM coverage_change h
                   WHERE h.person_id = cs.person_id AND h.course_id = cs.course_id AND h.at < moment) END,
       cs.version, tp.hours, p.number, p.name,
       k.code, k.name, k.cohort_year, m.code, m.name, m.level, c.id, c.code, c.name, a.code, a.name, t.code
  FROM coverage_state cs
  JOIN person p ON p.id = cs.person_id
  LEFT JOIN (SELECT DISTINCT ON (h.person_id, h.course_id) h.person_id, h.course_id, h.from_class_id, h.from_plan_id
               FROM coverage_move h
              WHERE h.at >= moment
              ORDER BY h.person_id, h.course_id, h.id) v ON v.person_id = cs.person_id AND v.course_id = cs.course_id
  JOIN teaching_plan tp ON tp.id = coalesce(v.from_plan_id, cs.plan_id)
  JOIN term t ON t.id = tp.term_id
  JOIN school_class k ON k.id = coalesce(v.from_class_id, cs.class_id)
  JOIN major m ON m.id = k.major_id
  JOIN college c ON c.id = m.college_id
  LEFT JOIN campus a ON a.id = k.campus_id
  LEFT JOIN LATERAL (SELECT h.id, h.from_state FROM coverage_change h
                      WHERE h.person_id = cs.person_id AND h.course_id = cs.course_id AND h.at >= moment AND c.id = m.college_id
                      ORDER BY h.id LIMIT 1) n ON TRUE
 WHERE n.id IS NULL OR n.from_state IS NOT NULL
$$;
COMMENT ON FUNCTION coverage_as_of(timestamptz) IS 'coverage_person as it stood just before a moment: the present, with every line of the ledger from then on taken back';

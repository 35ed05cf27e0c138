CREATE OR REPLACE FUNCTION feed.feed_note_coverage() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO feed.feed_entry (kind, source_id) SELECT 'COVERAGE', id FROM fresh ORDER BY id;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER coverage_change_feed
    AFTER INSERT ON coverage.coverage_change
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION feed.feed_note_coverage();

CREATE OR REPLACE FUNCTION feed.feed_note_grade() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO feed.feed_entry (kind, source_id) SELECT 'GRADE', id FROM fresh ORDER BY id;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER final_grade_feed
    AFTER INSERT ON gradebook.final_grade
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION feed.feed_note_grade();

CREATE OR REPLACE VIEW feed.feed_coverage AS
SELECT e.seq, p.number, p.name, h.course_id, h.from_state, h.to_state, h.cause, h.at, h.document,
       k.code AS class_code, m.code AS major_code, m.college_id, l.code AS college_code, c.credits, c.hours_total
  FROM feed.feed_entry e
  JOIN coverage.coverage_change h ON h.id = e.source_id
  JOIN course.course c ON c.id = h.course_id
  JOIN people.person p ON p.id = h.person_id
  JOIN people.school_class k ON k.id = p.class_id
  JOIN people.major m ON m.id = k.major_id
  JOIN people.college l ON l.id = m.college_id
 WHERE e.kind = 'COVERAGE' AND e.seq IS NOT NULL;
COMMENT ON VIEW feed.feed_coverage IS 'Changes of coverage as the feed gives them out: no reasons, for they may be personal';

CREATE OR REPLACE VIEW feed.feed_grade AS
SELECT e.seq, f.id, p.number, p.name, f.course_id, t.code AS term, coalesce(s.code, '') AS section, f.sitting, f.revision,
       f.points, f.passed, f.document, f.published_at, m.college_id, l.code AS college_code, c.credits, c.hours_total
  FROM feed.feed_entry e
  JOIN gradebook.final_grade f ON f.id = e.source_id
  JOIN course.course c ON c.id = f.course_id
  JOIN course.term t ON t.id = f.term_id
  JOIN people.person p ON p.id = f.person_id
  JOIN people.school_class k ON k.id = p.class_id
  JOIN people.major m ON m.id = k.major_id
  JOIN people.college l ON l.id = m.college_id
  LEFT JOIN course.section s ON s.id = f.section_id
 WHERE e.kind = 'GRADE' AND e.seq IS NOT NULL;
COMMENT ON VIEW feed.feed_grade IS 'Published grades as the feed gives them out, each revision once';

CREATE OR REPLACE VIEW feed.feed_result AS
SELECT g.*, t.starts_on, t.ends_on, coalesce(f.components -> 'final' ->> 'standing' = 'ABSENT', false) AS missed
  FROM feed.feed_grade g
  JOIN gradebook.final_grade f ON f.id = g.id
  JOIN course.term t ON t.id = f.term_id
 WHERE f.section_id IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM gradebook.final_grade n
                    WHERE n.person_id = f.person_id AND n.course_id = f.course_id AND n.term_id = f.term_id
                      AND n.sitting = f.sitting AND n.revision > f.revision);
COMMENT ON VIEW feed.feed_result IS 'The grades that count as OneRoster results: of each sitting the newest revision, where it was earned in a 教学班';

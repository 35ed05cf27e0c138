CREATE TABLE feed_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT feed_entry_pk PRIMARY KEY,
    kind      text NOT NULL CONSTRAINT feed_entry_kind_check CHECK (kind IN ('COVERAGE', 'GRADE')),
    source_id bigint NOT NULL,
    seq       bigint CONSTRAINT feed_entry_seq_unique UNIQUE,
    CONSTRAINT feed_entry_source_unique UNIQUE (kind, source_id)
);
CREATE INDEX feed_entry_waiting_idx ON feed_entry (id) WHERE seq IS NULL;
CREATE INDEX feed_entry_kind_idx ON feed_entry (kind, seq);
COMMENT ON TABLE feed_entry IS 'Outbox and log of the feed: a row is written in the transaction of the change, and numbered after it has committed. ids are given out before the commit and may become visible out of order; seq never does, so a reader that has seen one has seen all smaller ones';

CREATE FUNCTION feed_note_coverage() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO feed_entry (kind, source_id) SELECT 'COVERAGE', id FROM fresh ORDER BY id;
    RETURN NULL;
END
$$;
CREATE TRIGGER coverage_change_feed
    AFTER INSERT ON coverage_change
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION feed_note_coverage();

CREATE FUNCTION feed_note_grade() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO feed_entry (kind, source_id) SELECT 'GRADE', id FROM fresh ORDER BY id;
    RETURN NULL;
END
$$;
CREATE TRIGGER final_grade_feed
    AFTER INSERT ON final_grade
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION feed_note_grade();

INSERT INTO feed_entry (kind, source_id) SELECT 'COVERAGE', id FROM coverage_change ORDER BY id;
INSERT INTO feed_entry (kind, source_id) SELECT 'GRADE', id FROM final_grade ORDER BY id;

CREATE VIEW feed_coverage AS
SELECT e.seq, p.number, p.name, h.course_id, h.from_state, h.to_state, h.cause, h.at, h.document,
       k.code AS class_code, m.code AS major_code, m.college_id, l.code AS college_code, c.credits, c.hours_total
  FROM feed_entry e
  JOIN coverage_change h ON h.id = e.source_id
  JOIN course c ON c.id = h.course_id
  JOIN person p ON p.id = h.person_id
  JOIN school_class k ON k.id = p.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college l ON l.id = m.college_id
 WHERE e.kind = 'COVERAGE' AND e.seq IS NOT NULL;
COMMENT ON VIEW feed_coverage IS 'Changes of coverage as the feed gives them out: no reasons, for they may be personal';

CREATE VIEW feed_grade AS
SELECT e.seq, f.id, p.number, p.name, f.course_id, t.code AS term, coalesce(s.code, '') AS section, f.sitting, f.revision,
       f.points, f.passed, f.document, f.published_at, m.college_id, l.code AS college_code, c.credits, c.hours_total
  FROM feed_entry e
  JOIN final_grade f ON f.id = e.source_id
  JOIN course c ON c.id = f.course_id
  JOIN term t ON t.id = f.term_id
  JOIN person p ON p.id = f.person_id
  JOIN school_class k ON k.id = p.class_id
  JOIN major m ON m.id = k.major_id
  JOIN college l ON l.id = m.college_id
  LEFT JOIN section s ON s.id = f.section_id
 WHERE e.kind = 'GRADE' AND e.seq IS NOT NULL;
COMMENT ON VIEW feed_grade IS 'Published grades as the feed gives them out, each revision once';

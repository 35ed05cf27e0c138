CREATE OR REPLACE VIEW hours.hours_earned AS
SELECT person_id,
       sum(hours) FILTER (WHERE kind = 'ONLINE') AS online,
       sum(hours) FILTER (WHERE kind = 'CLASS') AS class,
       sum(hours) FILTER (WHERE kind = 'PRACTICE') AS practice
  FROM hours.hours_line
 GROUP BY person_id;
COMMENT ON VIEW hours.hours_earned IS 'The 学时 of a person by their kind; ask for persons, not for all';

CREATE OR REPLACE VIEW hours.hours_counted AS
SELECT e.person_id, c.id AS course_id,
       least(coalesce(e.online, 0), c.hours_online) + least(coalesce(e.class, 0), c.hours_class)
       + least(coalesce(e.practice, 0), c.hours_practice) AS hours
  FROM hours.hours_earned e
 CROSS JOIN course.course c;
COMMENT ON VIEW hours.hours_counted IS 'What of it counts for a course: of each kind as much as the course asks. The ledger knows no course, so all courses count the same hours; ask for persons, not for all';

CREATE OR REPLACE FUNCTION hours.document_source(document text, kind text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(upper(regexp_replace(normalize(document, NFKC), '\s', '', 'g')), '〔〕【】[]', '()()()') || '#' || kind;
COMMENT ON FUNCTION hours.document_source(text, text) IS 'What a document is as a source of hours: written 心〔2026〕9号 or 心[2026] 9 号 it is one, by hand and in lists, and gives a kind once';

CREATE OR REPLACE FUNCTION hours.outside_most(asked text) RETURNS numeric LANGUAGE sql STABLE
AS $$
SELECT coalesce(c.most, (SELECT max(CASE asked WHEN 'ONLINE' THEN hours_online WHEN 'CLASS' THEN hours_class ELSE hours_practice END) FROM course.course), 0)
  FROM hours.outside_cap c WHERE c.kind = asked
$$;
COMMENT ON FUNCTION hours.outside_most(text) IS 'So many 学时 of a kind one student can have by documents';

CREATE OR REPLACE VIEW hours.document_line AS
SELECT l.id, l.person_id, l.kind, l.source_id, l.document, l.note, l.held_on, l.at, l.hours + coalesce(c.hours, 0) AS hours,
       l.import_id IS NULL OR coalesce(c.by_hand, false) AS by_hand, coalesce(c.lines, 0) AS corrections
  FROM hours.hours_line l
  LEFT JOIN (SELECT corrects, sum(hours) AS hours, bool_or(import_id IS NULL) AS by_hand, count(*) AS lines
               FROM hours.hours_line WHERE corrects IS NOT NULL GROUP BY corrects) c ON c.corrects = l.id
 WHERE l.source_type = 'hours' AND l.corrects IS NULL;
COMMENT ON VIEW hours.document_line IS 'Hours by documents, by hand or from a list, as they stand with their counter lines; by_hand: a list leaves it as it is';

CREATE OR REPLACE FUNCTION hours.book_document(person bigint, kind text, hours numeric, note text, document text, held_on date, booked_at timestamptz, booked_by bigint, list bigint)
    RETURNS bigint LANGUAGE sql
AS $$
INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, held_on, by_id, import_id)
VALUES (person, kind, hours, 'hours', hours.document_source(document, kind), booked_at, note, document, held_on, booked_by, list)
RETURNING id
$$;
COMMENT ON FUNCTION hours.book_document IS 'A line from a list; a document that has given the kind already is refused by the key';

CREATE OR REPLACE FUNCTION hours.mend_document(line bigint, right_hours numeric, booked_at timestamptz, booked_by bigint, list bigint) RETURNS bigint LANGUAGE sql
AS $$
INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, held_on, by_id, corrects, import_id)
SELECT l.person_id, l.kind, right_hours - d.hours, 'hours', 'line:' || l.id || '#' || d.corrections + 1, booked_at, l.note, l.document, l.held_on, booked_by, l.id, list
  FROM hours.hours_line l JOIN hours.document_line d ON d.id = l.id WHERE l.id = line
RETURNING id
$$;
COMMENT ON FUNCTION hours.mend_document IS 'The counter line of a list: the line comes to what is right now';

CREATE OR REPLACE VIEW hours.list_line AS
SELECT g.import_id, g.line_id, g.hours, EXISTS (SELECT 1 FROM hours.hours_line c WHERE c.corrects = g.line_id AND c.id > g.last_id) AS mended_since
  FROM (SELECT import_id, coalesce(corrects, id) AS line_id, sum(hours) AS hours, max(id) AS last_id
          FROM hours.hours_line WHERE import_id IS NOT NULL GROUP BY import_id, coalesce(corrects, id)) g;
COMMENT ON VIEW hours.list_line IS 'What a list has given each line; ask for lists, not for all';

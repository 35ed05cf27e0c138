-- The places that the rows to be taken over would found, each to be asked about. What has been answered stays answered.
DELETE FROM roster.roster_place WHERE import_id = :id AND answer IS NULL;
INSERT INTO roster.roster_place (import_id, kind, name, within, people)
SELECT :id, u.kind, u.name, u.within, count(DISTINCT r.line)
  FROM place l
  JOIN roster.roster_row r USING (class_code, class_name, major_code, major_name, college_code, college_name, campus, cohort, level)
  JOIN roster.roster_outcome o ON o.import_id = r.import_id AND o.line = r.line AND o.outcome IN ('NEW', 'CHANGED')
 CROSS JOIN LATERAL (VALUES
       ('CAMPUS', l.campus, '', l.campus_id),
       ('COLLEGE', coalesce(nullif(l.college_name, ''), l.college_code), '', l.college_id),
       ('MAJOR', coalesce(nullif(l.major_name, ''), l.major_code), coalesce(nullif(l.college_name, ''), l.college_code), l.major_id),
       ('CLASS', coalesce(nullif(l.class_name, ''), l.class_code),
        concat_ws(' · ', coalesce(nullif(l.major_name, ''), nullif(l.major_code, '')), nullif(l.cohort, '')), l.class_id)) AS u (kind, name, within, found)
 WHERE r.import_id = :id AND u.name <> '' AND u.found IS NULL
 GROUP BY u.kind, u.name, u.within
ON CONFLICT (import_id, kind, name, within) DO UPDATE SET people = excluded.people;

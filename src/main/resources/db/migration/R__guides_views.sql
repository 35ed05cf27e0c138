CREATE OR REPLACE VIEW guides.class_plan AS
SELECT id, position, CAST(content AS text) AS content
  FROM guides.guide
 WHERE content ->> 'form' IS NULL;
COMMENT ON VIEW guides.class_plan IS 'Class plans as the files have them, for those who put them into timetables';

CREATE OR REPLACE VIEW guides.activity_plan AS
SELECT id, position, content ->> 'title' AS title, content ->> 'form' AS form, CAST(content ->> 'hours' AS numeric) AS hours,
       CAST(content ->> 'minutes' AS integer) AS minutes, coalesce(content ->> 'group', '') AS people
  FROM guides.guide
 WHERE content ->> 'form' IS NOT NULL;
COMMENT ON VIEW guides.activity_plan IS 'Activities as the files have them, for those who organise one';

CREATE OR REPLACE VIEW guides.class_plan AS
SELECT id, position, CAST(content AS text) AS content
  FROM guides.guide
 WHERE content ->> 'form' IS NULL;
COMMENT ON VIEW guides.class_plan IS 'Class plans as the files have them, for those who put them into timetables';

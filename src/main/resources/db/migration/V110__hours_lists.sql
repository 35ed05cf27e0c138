-- A node of the release before knows no list of hours, and may still write: the kinds stand in RosterKind alone from now on.
ALTER TABLE roster.roster_import DROP CONSTRAINT roster_import_kind_check;

ALTER TABLE roster.roster_row
    ADD COLUMN hours_kind text NOT NULL DEFAULT '',
    ADD COLUMN hours      text NOT NULL DEFAULT '',
    ADD COLUMN reason     text NOT NULL DEFAULT '',
    ADD COLUMN held_on    text NOT NULL DEFAULT '',
    ADD COLUMN document   text NOT NULL DEFAULT '';
COMMENT ON COLUMN roster.roster_row.hours IS 'A number, or empty when the list wrote none that can be read';
COMMENT ON COLUMN roster.roster_row.held_on IS 'A day as 2026-10-12, or empty';

INSERT INTO roster.roster_column (kind, header, field)
SELECT 'HOURS', h.header, h.field
  FROM (VALUES ('学号', 'NUMBER'), ('XH', 'NUMBER'), ('学生学号', 'NUMBER'), ('STUDENTNO', 'NUMBER'), ('STUDENTID', 'NUMBER'), ('STUDENTNUMBER', 'NUMBER'), ('NUMBER', 'NUMBER'),
               ('姓名', 'NAME'), ('XM', 'NAME'), ('学生姓名', 'NAME'), ('NAME', 'NAME'),
               ('类别', 'HOURS_KIND'), ('学时类别', 'HOURS_KIND'), ('学时类型', 'HOURS_KIND'), ('类型', 'HOURS_KIND'), ('KIND', 'HOURS_KIND'),
               ('学时', 'HOURS'), ('学时数', 'HOURS'), ('认定学时', 'HOURS'), ('课时', 'HOURS'), ('HOURS', 'HOURS'),
               ('事由', 'REASON'), ('活动', 'REASON'), ('活动名称', 'REASON'), ('项目', 'REASON'), ('项目名称', 'REASON'), ('内容', 'REASON'), ('WHATFOR', 'REASON'), ('REASON', 'REASON'),
               ('日期', 'HELD_ON'), ('活动日期', 'HELD_ON'), ('时间', 'HELD_ON'), ('活动时间', 'HELD_ON'), ('DATE', 'HELD_ON'),
               ('文号', 'DOCUMENT'), ('文件号', 'DOCUMENT'), ('证明编号', 'DOCUMENT'), ('证书编号', 'DOCUMENT'), ('依据文号', 'DOCUMENT'), ('DOCUMENT', 'DOCUMENT')) AS h (header, field);

INSERT INTO roster.roster_word (field, word, value)
VALUES ('HOURS_KIND', '课堂', 'CLASS'), ('HOURS_KIND', '课堂学时', 'CLASS'), ('HOURS_KIND', '线下', 'CLASS'), ('HOURS_KIND', '面授', 'CLASS'), ('HOURS_KIND', 'CLASS', 'CLASS'),
       ('HOURS_KIND', '实践', 'PRACTICE'), ('HOURS_KIND', '实践学时', 'PRACTICE'), ('HOURS_KIND', '体验', 'PRACTICE'), ('HOURS_KIND', '活动', 'PRACTICE'), ('HOURS_KIND', 'PRACTICE', 'PRACTICE'),
       ('HOURS_KIND', '在线', 'ONLINE'), ('HOURS_KIND', '在线学时', 'ONLINE'), ('HOURS_KIND', '线上', 'ONLINE'), ('HOURS_KIND', '网络', 'ONLINE'), ('HOURS_KIND', 'ONLINE', 'ONLINE');

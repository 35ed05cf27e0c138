ALTER TABLE roster_row ADD COLUMN roles text NOT NULL DEFAULT '', ADD COLUMN classes text NOT NULL DEFAULT '';
COMMENT ON COLUMN roster_row.roles IS 'ROLE or ROLE@scope, with commas';
COMMENT ON COLUMN roster_row.classes IS 'Administrative classes that sit in a section, by name or code, with commas';

ALTER TABLE person ADD COLUMN department text;
COMMENT ON COLUMN person.department IS 'Where staff belong, as the school writes it; college_id says which college that is, when it is one';

ALTER TABLE person_lock DROP CONSTRAINT person_lock_field_check;
ALTER TABLE person_lock ADD CONSTRAINT person_lock_field_check CHECK (field IN ('NAME', 'CLASS', 'STATUS', 'COLLEGE', 'ROLE'));

CREATE TABLE usual_term (
    suffix      text CONSTRAINT usual_term_pk PRIMARY KEY,
    name        text NOT NULL,
    starts      text NOT NULL CONSTRAINT usual_term_starts_check CHECK (starts ~ '^[01][0-9]-[0-3][0-9]$'),
    starts_late boolean NOT NULL,
    ends        text NOT NULL CONSTRAINT usual_term_ends_check CHECK (ends ~ '^[01][0-9]-[0-3][0-9]$'),
    ends_late   boolean NOT NULL
);
COMMENT ON TABLE usual_term IS 'Dates of a term that a list of sections names and nobody has set up: 2027-2028-1 starts on month-day of 2027, or of 2028 when late';
INSERT INTO usual_term (suffix, name, starts, starts_late, ends, ends_late)
VALUES ('1', '第一学期', '09-01', false, '01-31', true), ('2', '第二学期', '02-15', true, '07-15', true), ('3', '第三学期', '07-16', true, '08-31', true);

INSERT INTO roster_column (kind, header, field)
VALUES ('STAFF', '角色', 'ROLES'), ('STAFF', '系统角色', 'ROLES'), ('STAFF', '权限', 'ROLES'), ('STAFF', 'ROLE', 'ROLES'), ('STAFF', 'ROLES', 'ROLES'),
       ('STAFF', '部门名称', 'COLLEGE_NAME'), ('STAFF', '所在单位', 'COLLEGE_NAME'), ('STAFF', '所属部门', 'COLLEGE_NAME'), ('STAFF', 'DEPARTMENT', 'COLLEGE_NAME'), ('STAFF', 'BMMC', 'COLLEGE_NAME'),
       ('CLASSES', '班级简称', 'CLASS_NAME'), ('CLASSES', '代码', 'CLASS_CODE'), ('CLASSES', '所属专业', 'MAJOR_NAME'), ('CLASSES', '所属学院', 'COLLEGE_NAME'),
       ('SECTIONS', '教学班组成', 'CLASSES'), ('SECTIONS', '行政班', 'CLASSES'), ('SECTIONS', '行政班组成', 'CLASSES'), ('SECTIONS', '合班', 'CLASSES'), ('SECTIONS', '班级', 'CLASSES'), ('SECTIONS', '上课班级', 'CLASSES'), ('SECTIONS', 'JXBZC', 'CLASSES'), ('SECTIONS', 'CLASSES', 'CLASSES'),
       ('SECTIONS', '教工号', 'TEACHERS'), ('SECTIONS', '教师号', 'TEACHERS'), ('SECTIONS', '任课教师', 'TEACHERS'), ('SECTIONS', 'JGH', 'TEACHERS')
ON CONFLICT DO NOTHING;

INSERT INTO roster_word (field, word, value)
VALUES ('ROLES', '任课教师', 'INSTRUCTOR'), ('ROLES', '教师', 'INSTRUCTOR'), ('ROLES', '老师', 'INSTRUCTOR'), ('ROLES', '授课教师', 'INSTRUCTOR'), ('ROLES', 'INSTRUCTOR', 'INSTRUCTOR'), ('ROLES', 'TEACHER', 'INSTRUCTOR'),
       ('ROLES', '课程负责人', 'LEAD'), ('ROLES', '负责人', 'LEAD'), ('ROLES', 'LEAD', 'LEAD'),
       ('ROLES', '心理中心', 'CENTER'), ('ROLES', '心理健康教育中心', 'CENTER'), ('ROLES', 'CENTER', 'CENTER'),
       ('ROLES', '学院管理员', 'COLLEGE_OFFICER'), ('ROLES', '二级学院', 'COLLEGE_OFFICER'), ('ROLES', '学院负责人', 'COLLEGE_OFFICER'), ('ROLES', 'COLLEGE_OFFICER', 'COLLEGE_OFFICER'),
       ('ROLES', '教务处', 'ACADEMIC_AFFAIRS'), ('ROLES', '教务', 'ACADEMIC_AFFAIRS'), ('ROLES', 'ACADEMIC_AFFAIRS', 'ACADEMIC_AFFAIRS'),
       ('ROLES', '系统管理员', 'ADMIN'), ('ROLES', '管理员', 'ADMIN'), ('ROLES', 'ADMIN', 'ADMIN')
ON CONFLICT DO NOTHING;

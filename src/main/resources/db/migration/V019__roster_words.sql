INSERT INTO roster.roster_column (kind, header, field)
SELECT k.kind, h.header, h.field
  FROM (VALUES ('STUDENTS', 'NUMBER'), ('ENROLMENTS', 'NUMBER')) AS k (kind, field)
  JOIN (VALUES ('学号', 'NUMBER'), ('XH', 'NUMBER'), ('学籍号', 'NUMBER'), ('学生学号', 'NUMBER'), ('学生编号', 'NUMBER'),
               ('STUDENTNO', 'NUMBER'), ('STUDENTID', 'NUMBER'), ('STUDENTNUMBER', 'NUMBER'), ('NUMBER', 'NUMBER')) AS h (header, field) USING (field);
INSERT INTO roster.roster_column (kind, header, field)
VALUES ('STAFF', '工号', 'NUMBER'), ('STAFF', '教工号', 'NUMBER'), ('STAFF', '职工号', 'NUMBER'), ('STAFF', '教师号', 'NUMBER'), ('STAFF', '教师工号', 'NUMBER'),
       ('STAFF', '人事编号', 'NUMBER'), ('STAFF', 'GH', 'NUMBER'), ('STAFF', 'JGH', 'NUMBER'), ('STAFF', 'STAFFNO', 'NUMBER'), ('STAFF', 'NUMBER', 'NUMBER');
INSERT INTO roster.roster_column (kind, header, field)
SELECT k.kind, h.header, 'NAME'
  FROM (VALUES ('STUDENTS'), ('STAFF'), ('ENROLMENTS')) AS k (kind)
 CROSS JOIN (VALUES ('姓名'), ('XM'), ('学生姓名'), ('教师姓名'), ('职工姓名'), ('NAME')) AS h (header);
INSERT INTO roster.roster_column (kind, header, field)
SELECT k.kind, h.header, h.field
  FROM (VALUES ('STUDENTS'), ('CLASSES')) AS k (kind)
 CROSS JOIN (VALUES ('行政班', 'CLASS_NAME'), ('行政班级', 'CLASS_NAME'), ('班级', 'CLASS_NAME'), ('班级名称', 'CLASS_NAME'), ('所在班级', 'CLASS_NAME'),
                    ('行政班名称', 'CLASS_NAME'), ('BJMC', 'CLASS_NAME'), ('BJ', 'CLASS_NAME'), ('CLASS', 'CLASS_NAME'), ('CLASSNAME', 'CLASS_NAME'),
                    ('班级代码', 'CLASS_CODE'), ('班级编号', 'CLASS_CODE'), ('班号', 'CLASS_CODE'), ('行政班代码', 'CLASS_CODE'), ('BJDM', 'CLASS_CODE'), ('CLASSCODE', 'CLASS_CODE'),
                    ('专业', 'MAJOR_NAME'), ('专业名称', 'MAJOR_NAME'), ('所学专业', 'MAJOR_NAME'), ('录取专业', 'MAJOR_NAME'), ('ZYMC', 'MAJOR_NAME'), ('ZY', 'MAJOR_NAME'), ('MAJOR', 'MAJOR_NAME'), ('MAJORNAME', 'MAJOR_NAME'),
                    ('专业代码', 'MAJOR_CODE'), ('专业编号', 'MAJOR_CODE'), ('ZYDM', 'MAJOR_CODE'), ('MAJORCODE', 'MAJOR_CODE'),
                    ('校区', 'CAMPUS'), ('所在校区', 'CAMPUS'), ('校区名称', 'CAMPUS'), ('XQ', 'CAMPUS'), ('XIAOQU', 'CAMPUS'), ('CAMPUS', 'CAMPUS'),
                    ('年级', 'COHORT'), ('当前所在级', 'COHORT'), ('入学年份', 'COHORT'), ('入学年级', 'COHORT'), ('NJ', 'COHORT'), ('DQSZJ', 'COHORT'), ('COHORT', 'COHORT'),
                    ('培养层次', 'LEVEL'), ('层次', 'LEVEL'), ('学历层次', 'LEVEL'), ('PYCC', 'LEVEL'), ('LEVEL', 'LEVEL')) AS h (header, field);
INSERT INTO roster.roster_column (kind, header, field)
SELECT k.kind, h.header, h.field
  FROM (VALUES ('STUDENTS'), ('CLASSES'), ('STAFF')) AS k (kind)
 CROSS JOIN (VALUES ('学院', 'COLLEGE_NAME'), ('院系', 'COLLEGE_NAME'), ('所在学院', 'COLLEGE_NAME'), ('学院名称', 'COLLEGE_NAME'), ('系部', 'COLLEGE_NAME'),
                    ('院系名称', 'COLLEGE_NAME'), ('部门', 'COLLEGE_NAME'), ('所在部门', 'COLLEGE_NAME'), ('单位', 'COLLEGE_NAME'), ('XY', 'COLLEGE_NAME'), ('YXMC', 'COLLEGE_NAME'), ('COLLEGE', 'COLLEGE_NAME'), ('COLLEGENAME', 'COLLEGE_NAME'),
                    ('学院代码', 'COLLEGE_CODE'), ('院系代码', 'COLLEGE_CODE'), ('部门代码', 'COLLEGE_CODE'), ('单位代码', 'COLLEGE_CODE'), ('YXDM', 'COLLEGE_CODE'), ('COLLEGECODE', 'COLLEGE_CODE')) AS h (header, field);
INSERT INTO roster.roster_column (kind, header, field)
VALUES ('STUDENTS', '学籍状态', 'STATUS'), ('STUDENTS', '学生状态', 'STATUS'), ('STUDENTS', '在校状态', 'STATUS'), ('STUDENTS', '状态', 'STATUS'),
       ('STUDENTS', 'XJZT', 'STATUS'), ('STUDENTS', 'STATUS', 'STATUS');
INSERT INTO roster.roster_column (kind, header, field)
SELECT k.kind, h.header, 'SECTION_CODE'
  FROM (VALUES ('SECTIONS'), ('ENROLMENTS')) AS k (kind)
 CROSS JOIN (VALUES ('教学班号'), ('教学班代码'), ('教学班编号'), ('选课课号'), ('课序号'), ('JXBDM'), ('JXBH'), ('SECTION'), ('SECTIONCODE')) AS h (header);
INSERT INTO roster.roster_column (kind, header, field)
VALUES ('SECTIONS', '教学班', 'SECTION_NAME'), ('SECTIONS', '教学班名称', 'SECTION_NAME'), ('SECTIONS', 'JXBMC', 'SECTION_NAME'), ('SECTIONS', 'SECTIONNAME', 'SECTION_NAME'),
       ('SECTIONS', '学期', 'TERM'), ('SECTIONS', '学年学期', 'TERM'), ('SECTIONS', '开课学期', 'TERM'), ('SECTIONS', 'XQ', 'TERM'), ('SECTIONS', 'XNXQ', 'TERM'), ('SECTIONS', 'TERM', 'TERM'),
       ('SECTIONS', '教师工号', 'TEACHERS'), ('SECTIONS', '任课教师工号', 'TEACHERS'), ('SECTIONS', '工号', 'TEACHERS'), ('SECTIONS', 'JSGH', 'TEACHERS'), ('SECTIONS', 'TEACHERS', 'TEACHERS'),
       ('ENROLMENTS', '教学班', 'SECTION_CODE');

INSERT INTO roster.roster_word (field, word, value)
VALUES ('STATUS', '在读', 'ENROLLED'), ('STATUS', '在校', 'ENROLLED'), ('STATUS', '在籍', 'ENROLLED'), ('STATUS', '有', 'ENROLLED'), ('STATUS', '有学籍', 'ENROLLED'), ('STATUS', '在籍在校', 'ENROLLED'), ('STATUS', '正常', 'ENROLLED'), ('STATUS', '注册学籍', 'ENROLLED'), ('STATUS', 'ENROLLED', 'ENROLLED'),
       ('STATUS', '休学', 'SUSPENDED'), ('STATUS', '保留学籍', 'SUSPENDED'), ('STATUS', '参军', 'SUSPENDED'), ('STATUS', 'SUSPENDED', 'SUSPENDED'),
       ('STATUS', '复学', 'ENROLLED'), ('STATUS', '退役复学', 'RETURNED_FROM_SERVICE'), ('STATUS', 'RETURNED_FROM_SERVICE', 'RETURNED_FROM_SERVICE'),
       ('STATUS', '转专业', 'MAJOR_CHANGED'), ('STATUS', 'MAJOR_CHANGED', 'MAJOR_CHANGED'),
       ('STATUS', '转入', 'TRANSFERRED_IN'), ('STATUS', '转学转入', 'TRANSFERRED_IN'), ('STATUS', 'TRANSFERRED_IN', 'TRANSFERRED_IN'),
       ('STATUS', '转出', 'TRANSFERRED_OUT'), ('STATUS', '转学', 'TRANSFERRED_OUT'), ('STATUS', '转学转出', 'TRANSFERRED_OUT'), ('STATUS', 'TRANSFERRED_OUT', 'TRANSFERRED_OUT'),
       ('STATUS', '退学', 'WITHDRAWN'), ('STATUS', '开除', 'WITHDRAWN'), ('STATUS', '取消入学资格', 'WITHDRAWN'), ('STATUS', 'WITHDRAWN', 'WITHDRAWN'),
       ('STATUS', '毕业', 'GRADUATED'), ('STATUS', '结业', 'GRADUATED'), ('STATUS', '肄业', 'GRADUATED'), ('STATUS', 'GRADUATED', 'GRADUATED'),
       ('LEVEL', '预科', 'PREPARATORY'), ('LEVEL', '专科', 'VOCATIONAL'), ('LEVEL', '高职', 'VOCATIONAL'), ('LEVEL', '大专', 'VOCATIONAL'),
       ('LEVEL', '本科', 'UNDERGRADUATE'), ('LEVEL', '普通本科', 'UNDERGRADUATE'), ('LEVEL', '专升本', 'UNDERGRADUATE'), ('LEVEL', '研究生', 'GRADUATE'), ('LEVEL', '硕士', 'GRADUATE'), ('LEVEL', '硕士研究生', 'GRADUATE'), ('LEVEL', '博士', 'GRADUATE'), ('LEVEL', '博士研究生', 'GRADUATE');

INSERT INTO roster.roster_column (kind, header, field)
VALUES ('STAFF', '角色', 'ROLES'), ('STAFF', '系统角色', 'ROLES'), ('STAFF', '权限', 'ROLES'), ('STAFF', 'ROLE', 'ROLES'), ('STAFF', 'ROLES', 'ROLES'),
       ('STAFF', '部门名称', 'COLLEGE_NAME'), ('STAFF', '所在单位', 'COLLEGE_NAME'), ('STAFF', '所属部门', 'COLLEGE_NAME'), ('STAFF', 'DEPARTMENT', 'COLLEGE_NAME'), ('STAFF', 'BMMC', 'COLLEGE_NAME'),
       ('CLASSES', '班级简称', 'CLASS_NAME'), ('CLASSES', '代码', 'CLASS_CODE'), ('CLASSES', '所属专业', 'MAJOR_NAME'), ('CLASSES', '所属学院', 'COLLEGE_NAME'),
       ('SECTIONS', '教学班组成', 'CLASSES'), ('SECTIONS', '行政班', 'CLASSES'), ('SECTIONS', '行政班组成', 'CLASSES'), ('SECTIONS', '合班', 'CLASSES'), ('SECTIONS', '班级', 'CLASSES'), ('SECTIONS', '上课班级', 'CLASSES'), ('SECTIONS', 'JXBZC', 'CLASSES'), ('SECTIONS', 'CLASSES', 'CLASSES'),
       ('SECTIONS', '教工号', 'TEACHERS'), ('SECTIONS', '教师号', 'TEACHERS'), ('SECTIONS', '任课教师', 'TEACHERS'), ('SECTIONS', 'JGH', 'TEACHERS')
ON CONFLICT DO NOTHING;

INSERT INTO roster.roster_word (field, word, value)
VALUES ('ROLES', '任课教师', 'INSTRUCTOR'), ('ROLES', '教师', 'INSTRUCTOR'), ('ROLES', '老师', 'INSTRUCTOR'), ('ROLES', '授课教师', 'INSTRUCTOR'), ('ROLES', 'INSTRUCTOR', 'INSTRUCTOR'), ('ROLES', 'TEACHER', 'INSTRUCTOR'),
       ('ROLES', '课程负责人', 'LEAD'), ('ROLES', '负责人', 'LEAD'), ('ROLES', 'LEAD', 'LEAD'),
       ('ROLES', '心理中心', 'CENTER'), ('ROLES', '心理健康教育中心', 'CENTER'), ('ROLES', 'CENTER', 'CENTER'),
       ('ROLES', '学院管理员', 'COLLEGE_OFFICER'), ('ROLES', '二级学院', 'COLLEGE_OFFICER'), ('ROLES', '学院负责人', 'COLLEGE_OFFICER'), ('ROLES', 'COLLEGE_OFFICER', 'COLLEGE_OFFICER'),
       ('ROLES', '教务处', 'ACADEMIC_AFFAIRS'), ('ROLES', '教务', 'ACADEMIC_AFFAIRS'), ('ROLES', 'ACADEMIC_AFFAIRS', 'ACADEMIC_AFFAIRS'),
       ('ROLES', '系统管理员', 'ADMIN'), ('ROLES', '管理员', 'ADMIN'), ('ROLES', 'ADMIN', 'ADMIN')
ON CONFLICT DO NOTHING;

package org.xinke.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.roster.lists.RosterKind;

@ExtendWith(ArquillianExtension.class)
class RosterKindsIT extends RosterCase {
    private static final String CLASS_HEAD = "班级名称,班级代码,专业名称,学院名称,年级,校区\n";
    private static final String STAFF_HEAD = "工号,姓名,部门,角色\n";
    private static final String SECTION_HEAD = "教学班号,教学班名称,学年学期,教师工号,教学班组成\n";

    @Test
    void classesAreFoundedAndTheSameListAgainChangesNothing() throws IOException {
        String list = CLASS_HEAD + "类甲2601班,LJ2601,类甲专业,类学院,2026级,类校区\n类甲2602班,,类甲专业,类学院,2026,\n";

        ImportCase seen = takeOver(RosterKind.CLASSES, list);

        assertThat(seen.count(Outcome.NEW)).isEqualTo(2);
        assertThat(text("SELECT code FROM people.school_class WHERE name = '类甲2602班'"))
                .isEqualTo("类甲2602班");
        assertThat(look(RosterKind.CLASSES, list).count(Outcome.UNCHANGED)).isEqualTo(2);
    }

    @Test
    void aClassFoundedWithoutACodeGetsTheOneThatTheListBrings() throws IOException {
        takeOver(RosterKind.CLASSES, CLASS_HEAD + "类乙2601班,,类乙专业,类学院,2026,\n");

        ImportCase seen = takeOver(RosterKind.CLASSES, CLASS_HEAD + "类乙2601班,LY2601,类乙专业,类学院,2026,新校区\n");

        assertThat(rows(seen, Outcome.CHANGED).get(0).changes())
                .extracting(Change::field)
                .containsExactly("CODE", "CAMPUS");
        assertThat(number("SELECT count(*) FROM people.school_class WHERE name = '类乙2601班'"))
                .isEqualTo(1);
        assertThat(
                        text(
                                "SELECT a.name FROM people.school_class k JOIN people.campus a ON a.id = k.campus_id WHERE k.code = 'LY2601'"))
                .isEqualTo("新校区");
    }

    @Test
    void aClassTwiceOrUnderAnotherMajorIsAConflict() throws IOException {
        takeOver(RosterKind.CLASSES, CLASS_HEAD + "类丙2601班,LB2601,类丙专业,类学院,2026,\n");

        ImportCase seen = look(
                RosterKind.CLASSES,
                CLASS_HEAD + "类丙2601班,LB2601,另一专业,类学院,2026,\n类丙2602班,LB2602,类丙专业,类学院,2026,\n"
                        + "类丙2602班,LB2602,类丙专业,类学院,2026,\n类丙2603班,LB2603,类丙专业,类学院,,\n");

        assertThat(rows(seen, Outcome.CONFLICT))
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("otherMajor", "twice", "twice", "newNeeds");
    }

    @Test
    void staffComeWithDepartmentAndRolesWithinTheirScope() throws IOException {
        String list = STAFF_HEAD + "00G001,甲老师,教务部,任课教师、学院管理员（星河信息学院）\n00G002,乙老师,青禾文法学院,课程负责人\n";

        ImportCase seen = takeOver(RosterKind.STAFF, list);

        assertThat(seen.count(Outcome.NEW)).isEqualTo(2);
        assertThat(text("""
                SELECT string_agg(g.role || coalesce(' ' || c.name, ''), ',' ORDER BY g.role)
                  FROM people.role_grant g JOIN people.person p ON p.id = g.person_id LEFT JOIN people.college c ON c.id = g.college_id
                 WHERE p.number = '00G001'""")).isEqualTo("COLLEGE_OFFICER 星河信息学院,INSTRUCTOR");
        assertThat(text("SELECT department FROM people.person WHERE number = '00G001'"))
                .isEqualTo("教务部");
        assertThat(
                        text(
                                "SELECT c.name FROM people.person p JOIN people.college c ON c.id = p.college_id WHERE p.number = '00G002'"))
                .isEqualTo("青禾文法学院");
        assertThat(look(RosterKind.STAFF, list).count(Outcome.UNCHANGED)).isEqualTo(2);
    }

    @Test
    void aListCannotMakeAnAdministratorNorAnOfficerOfNoCollege() throws IOException {
        ImportCase seen = look(
                RosterKind.STAFF,
                STAFF_HEAD + "00G011,甲老师,,系统管理员\n00G012,乙老师,,教务处\n00G013,丙老师,,学院管理员\n"
                        + "00G014,丁老师,,任课教师（没有的学院）\n20260001,戊老师,,任课教师\n00G016,己老师,,校长\n");

        assertThat(rows(seen, Outcome.CONFLICT))
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("roleByHand", "roleByHand", "scopeMissing", "scopeUnknown", "isStudent", "word");
    }

    @Test
    void aRoleTakenAwayByHandDoesNotComeBackWithTheList() throws IOException {
        String list = STAFF_HEAD + "00G021,甲老师,教务部,任课教师\n";
        takeOver(RosterKind.STAFF, list);
        write("DELETE FROM people.role_grant WHERE person_id = (SELECT id FROM people.person WHERE number = '00G021')");
        write(
                "INSERT INTO people.person_lock (person_id, field, locked_at, locked_by) SELECT id, 'ROLE', TIMESTAMPTZ '2026-09-01 08:00:00+08', id FROM people.person WHERE number = '00G021'");

        assertThat(look(RosterKind.STAFF, list).count(Outcome.KEPT)).isEqualTo(1);
    }

    @Test
    void aSectionSeatsTheStudentsOfItsClassesAndItsTermIsFounded() throws IOException {
        takeOver("学号,姓名,学院,专业,班级,年级\n00S001,甲知秋,课学院,课专业,课2601班,2026\n00S002,乙听雨,课学院,课专业,课2602班,2026\n");
        String list = SECTION_HEAD + "(2027-2028-1)-XLJK-01,课甲班,2027-2028学年第一学期,teacher01、teacher02,课2601班、课2602班\n";

        ImportCase seen = takeOver(RosterKind.SECTIONS, list);

        assertThat(seen.news().get("terms")).containsExactly("2027-2028-1 2027-09-01—2028-01-31");
        assertThat(
                        number(
                                "SELECT count(*) FROM course.enrolment e JOIN course.section s ON s.id = e.section_id WHERE s.code = '(2027-2028-1)-XLJK-01'"))
                .isEqualTo(2);
        assertThat(
                        number(
                                "SELECT count(*) FROM course.section_teacher t JOIN course.section s ON s.id = t.section_id WHERE s.name = '课甲班'"))
                .isEqualTo(2);
        assertThat(look(RosterKind.SECTIONS, list).count(Outcome.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void aSectionWithUnknownTeachersClassesOrTermIsAConflict() throws IOException {
        ImportCase seen = look(
                RosterKind.SECTIONS,
                SECTION_HEAD + "XA1,甲,2026-2027-1,nobody,\nXA2,乙,2026-2027-1,,没有的班\nXA3,丙,明年,,\nXA4,丁,,,\n"
                        + "XA5,戊,2026-2027-1,,软件工程2601班\nXA6,己,2026-2027-1,,软件工程2601班\n");

        assertThat(rows(seen, Outcome.CONFLICT))
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("unknownStaff", "unknownClass", "unknownTerm", "missing", "classInTwo", "classInTwo");
    }

    @Test
    void whoMovesToAnotherSectionHasOneEnrolmentAndKeepsTheOldOnRecord() throws IOException {
        takeOver("学号,姓名,学院,专业,班级,年级\n00E001,甲知秋,选学院,选专业,选2601班,2026\n");
        takeOver(
                RosterKind.SECTIONS, SECTION_HEAD + "XB1,选甲班,2026-2027-1,teacher01,\nXB2,选乙班,2026-2027-1,teacher02,\n");
        String first = "学号,姓名,教学班号\n00E001,甲知秋,XB1\n";

        assertThat(takeOver(RosterKind.ENROLMENTS, first).count(Outcome.NEW)).isEqualTo(1);
        assertThat(look(RosterKind.ENROLMENTS, first).count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(takeOver(RosterKind.ENROLMENTS, "学号,姓名,教学班号\n00E001,甲知秋,选乙班\n")
                        .count(Outcome.CHANGED))
                .isEqualTo(1);

        assertThat(text("""
                SELECT string_agg(s.code || CASE WHEN e.ended_at IS NULL THEN '' ELSE ' ended' END, ',' ORDER BY s.code)
                  FROM course.enrolment e JOIN course.section s ON s.id = e.section_id JOIN people.person p ON p.id = e.person_id
                 WHERE p.number = '00E001'""")).isEqualTo("XB1 ended,XB2");
        assertThat(text("""
                SELECT string_agg(coalesce(before, '-') || '>' || after, ',' ORDER BY c.id)
                  FROM people.person_change c JOIN people.person p ON p.id = c.person_id WHERE p.number = '00E001' AND field = 'SECTION'""")).isEqualTo("->选甲班,选甲班>选乙班");
    }

    @Test
    void aSectionSetByHandIsLeftAloneByLists() throws IOException {
        takeOver("学号,姓名,学院,专业,班级,年级\n00E002,乙知秋,选学院,选专业,选2602班,2026\n");
        takeOver(
                RosterKind.SECTIONS, SECTION_HEAD + "XC1,定甲班,2026-2027-1,teacher01,\nXC2,定乙班,2026-2027-1,teacher02,\n");
        takeOver(RosterKind.ENROLMENTS, "学号,姓名,教学班号\n00E002,乙知秋,XC1\n");
        String other = "学号,姓名,教学班号\n00E002,乙知秋,XC2\n";
        write("""
                INSERT INTO people.person_lock (person_id, field, locked_at, locked_by)
                SELECT p.id, 'SECTION', now(), a.id FROM people.person p, people.person a WHERE p.number = '00E002' AND a.number = 'jwc01'""");

        assertThat(look(RosterKind.ENROLMENTS, other).count(Outcome.KEPT)).isEqualTo(1);

        write(
                "DELETE FROM people.person_lock WHERE person_id = (SELECT id FROM people.person WHERE number = '00E002')");
        assertThat(look(RosterKind.ENROLMENTS, other).count(Outcome.CHANGED)).isEqualTo(1);
    }

    @Test
    void anEnrolmentOfNobodyOrNowhereIsAConflict() throws IOException {
        ImportCase seen = look(
                RosterKind.ENROLMENTS,
                "学号,姓名,教学班号\n99999999,谁,2026-2027-1-001\nteacher01,,2026-2027-1-001\n20260001,,没有的班\n"
                        + "20260002,名字不对,2026-2027-1-001\n20260003,,2026-2027-1-001\n20260003,,2026-2027-1-002\n");

        assertThat(rows(seen, Outcome.CONFLICT))
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("unknownStudent", "isStaff", "unknownSection", "otherName", "twice", "twice");
    }
}

package org.xinke.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RosterKind;
import org.xinke.roster.lists.RowProblem;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

@ExtendWith(ArquillianExtension.class)
class RosterImportIT extends RosterCase {
    private static final String HEAD = "学号,姓名,学院,专业,班级,年级,校区,学籍状态\n";

    @Test
    void aListFoundsCollegesMajorsClassesAndPeople() throws IOException {
        ImportCase done = takeOver(HEAD
                + "00712001,甲知秋,试验学院一,试验专业一,试验2601班,2026级,试验校区,在读\n"
                + "００７１２００２,乙听雨,试验学院一,试验专业一,试验2601班,2026,试验校区,有学籍(在读)\n"
                + "00712003,丙一帆,试验学院一,试验专业二,试验2602班,2026,试验校区,\n");

        assertThat(done.count(Outcome.NEW)).isEqualTo(3);
        assertThat(done.news().get("classes")).containsExactlyInAnyOrder("试验2601班", "试验2602班");
        assertThat(text("SELECT initials FROM people.person WHERE number = '00712002'"))
                .isEqualTo("yty");
        assertThat(text("""
                SELECT c.name || ' ' || m.name || ' ' || k.name || ' ' || a.name
                  FROM people.person p JOIN people.school_class k ON k.id = p.class_id JOIN people.major m ON m.id = k.major_id
                  JOIN people.college c ON c.id = m.college_id JOIN people.campus a ON a.id = k.campus_id
                 WHERE p.number = '00712003'""")).isEqualTo("试验学院一 试验专业二 试验2602班 试验校区");
        assertThat(
                        number(
                                "SELECT count(*) FROM people.role_grant g JOIN people.person p ON p.id = g.person_id WHERE p.number LIKE '0071200_' AND g.role = 'STUDENT'"))
                .isEqualTo(3);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        String list = HEAD + "00722001,甲知秋,试验学院二,试验专业三,试验2603班,2026,试验校区,在读\n"
                + "00722002,乙听雨,试验学院二,试验专业三,试验2603班,2026,试验校区,休学\n";
        takeOver(list);
        long history = number("SELECT count(*) FROM people.person_change");

        ImportCase again = takeOver(list);

        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.counts()).doesNotContainKeys(Outcome.NEW, Outcome.CHANGED, Outcome.CONFLICT, Outcome.KEPT);
        assertThat(number("SELECT count(*) FROM people.person_change")).isEqualTo(history);
    }

    @Test
    void conflictsNameRowFieldAndReasonAndAreLeftOut() throws IOException {
        ImportCase seen = look(HEAD
                + "00732001,甲知秋,试验学院三,试验专业四,试验2604班,2026,,在读\n"
                + "00732001,乙听雨,试验学院三,试验专业四,试验2604班,2026,,在读\n"
                + ",丙一帆,试验学院三,试验专业四,试验2604班,2026,,在读\n"
                + "00732004,丁小满,,,没有的班,,,在读\n"
                + "00732005,戊望舒,试验学院三,试验专业四,试验2604班,2026,,飞走了\n"
                + "teacher01,己清和,试验学院三,试验专业四,试验2604班,2026,,在读\n"
                + "00732007,庚向晚,试验学院三,试验专业四,试验2604班,两千,,在读\n");

        assertThat(seen.count(Outcome.CONFLICT)).isEqualTo(7);
        List<OutcomeLine> rows = asAffairs(() -> queries.rows(seen.id(), Outcome.CONFLICT, 0, 50));
        assertThat(rows).extracting(OutcomeLine::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(rows.get(0).problems()).contains(new RowProblem(RosterField.NUMBER, "twice", "2、3"));
        assertThat(rows.get(2).problems()).contains(new RowProblem(RosterField.NUMBER, "missing", ""));
        assertThat(rows.get(3).problems()).extracting(RowProblem::code).contains("newNeeds");
        assertThat(rows.get(4).problems()).contains(new RowProblem(RosterField.STATUS, "word", "飞走了"));
        assertThat(rows.get(5).problems()).extracting(RowProblem::code).contains("isStaff");
        assertThat(rows.get(6).problems()).contains(new RowProblem(RosterField.COHORT, "year", "两千"));
    }

    @Test
    void aClassCodeThatAnotherClassHasIsAConflictOfItsRows() throws IOException {
        ImportCase seen = takeOver("学号,姓名,学院,专业,班级,班级代码,年级\n"
                + "00772001,甲知秋,试验学院七,试验专业八,试验2608班,SY2608,2026\n"
                + "00772002,乙听雨,试验学院七,试验专业九,试验2609班,SY2608,2026\n"
                + "00772003,丙一帆,试验学院七,试验专业八,试验2610班,SY2610,2026\n");

        assertThat(rows(seen, Outcome.CONFLICT))
                .extracting(OutcomeLine::number)
                .containsExactly("00772001", "00772002");
        assertThat(rows(seen, Outcome.CONFLICT).get(0).problems())
                .containsExactly(new RowProblem(RosterField.CLASS_CODE, "codeTaken", "SY2608"));
        assertThat(number("SELECT count(*) FROM people.person WHERE number = '00772003'"))
                .isEqualTo(1);
    }

    @Test
    void majorsOfOneNameInTwoCollegesStayApart() throws IOException {
        takeOver(HEAD + "00782001,甲知秋,试验学院八,同名专业,同名2601班,2026,,在读\n" + "00782002,乙听雨,试验学院九,同名专业,同名2601班,2026,,在读\n");

        assertThat(number(
                        "SELECT count(DISTINCT class_id) FROM people.person WHERE number IN ('00782001', '00782002')"))
                .isEqualTo(2);
    }

    @Test
    void gbkWithATitleAndBlankRowsIsRead() throws IOException {
        String list =
                "云山大学2026级新生名册,,,\n,,,\n学 号*,姓名(必填),行政班级,年级,专业名称,院系\n\n00742001,甲知秋,试验2605班,2026,试验专业五,试验学院四\n,,,,,\n";
        ImportCase seen = look(RosterKind.STUDENTS, list.getBytes(Charset.forName("GBK")));

        assertThat(seen.rowsRead()).isEqualTo(1);
        assertThat(seen.count(Outcome.NEW)).isEqualTo(1);
    }

    @Test
    void whatWasSetByHandStays() throws IOException {
        takeOver(HEAD + "00752001,甲知秋,试验学院五,试验专业六,试验2606班,2026,,在读\n");
        write(
                "INSERT INTO people.person_lock (person_id, field, locked_at, locked_by) SELECT id, 'NAME', TIMESTAMPTZ '2026-09-01 08:00:00+08', id FROM people.person WHERE number = '00752001'");

        ImportCase seen = takeOver(HEAD + "00752001,甲改名,试验学院五,试验专业六,试验2606班,2026,,休学\n");

        assertThat(seen.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(text("SELECT name || status FROM people.person WHERE number = '00752001'"))
                .isEqualTo("甲知秋SUSPENDED");
        ImportCase again = look(HEAD + "00752001,甲改名,试验学院五,试验专业六,试验2606班,2026,,休学\n");
        assertThat(again.count(Outcome.KEPT)).isEqualTo(1);
    }

    @Test
    void aTransferKeepsHoursAndAttempts() throws IOException {
        String student = school.student();
        long id = number("SELECT id FROM people.person WHERE number = '" + student + "'");
        write("INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note) SELECT " + id
                + ", 'CLASS', 2, 'test', 'roster-it', TIMESTAMPTZ '2026-09-01 08:00:00+08', ''");
        long hours = number("SELECT count(*) FROM hours.hours_line WHERE person_id = " + id);
        String target = text("""
                SELECT k.name || ',' || m.name || ',' || c.name FROM people.school_class k JOIN people.major m ON m.id = k.major_id JOIN people.college c ON c.id = m.college_id
                 WHERE k.id <> (SELECT class_id FROM people.person WHERE id = %d) AND c.code <> (SELECT c2.code FROM people.person p JOIN people.school_class k2 ON k2.id = p.class_id
                   JOIN people.major m2 ON m2.id = k2.major_id JOIN people.college c2 ON c2.id = m2.college_id WHERE p.id = %d)
                   AND 1 = (SELECT count(DISTINCT e.section_id) FROM course.enrolment e JOIN people.person q ON q.id = e.person_id JOIN course.section s ON s.id = e.section_id
                             WHERE q.class_id = k.id AND e.ended_at IS NULL AND s.offering_id =
                                   (SELECT s2.offering_id FROM course.enrolment e2 JOIN course.section s2 ON s2.id = e2.section_id WHERE e2.person_id = %d AND e2.ended_at IS NULL))
                 ORDER BY k.id LIMIT 1""".formatted(id, id, id));

        takeOver("学号,班级,专业,学院\n" + student + "," + target + "\n");

        assertThat(number("SELECT id FROM people.person WHERE number = '" + student + "'"))
                .isEqualTo(id);
        assertThat(number("SELECT count(*) FROM hours.hours_line WHERE person_id = " + id))
                .isEqualTo(hours);
        assertThat(text("SELECT string_agg(field, ',' ORDER BY id) FROM people.person_change WHERE person_id = " + id))
                .isEqualTo("CLASS,SECTION");
        assertThat(number("SELECT count(*) FROM course.enrolment WHERE person_id = " + id + " AND ended_at IS NULL"))
                .isEqualTo(1);
        assertThat(number(
                        "SELECT count(*) FROM course.enrolment WHERE person_id = " + id + " AND ended_at IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void tooManyChangesNeedALook() throws IOException {
        StringBuilder list = new StringBuilder("学号,姓名\n");
        for (int i = 1; i <= 30; i++) {
            list.append("202600")
                    .append(i < 10 ? "0" : "")
                    .append(i)
                    .append(",改名")
                    .append((char) ('一' + i))
                    .append('\n');
        }
        ImportCase seen = look(list.toString());

        assertThat(seen.braked()).isTrue();
        assertThatThrownBy(() -> run(() -> imports.apply(seen.id(), false))).isInstanceOf(RuleViolation.class);
        run(() -> imports.discard(seen.id()));
        assertThat(number("SELECT count(*) FROM people.person WHERE name LIKE '改名_'"))
                .isZero();
    }

    @Test
    void absenceDeletesNothing() throws IOException {
        long people = number("SELECT count(*) FROM people.person");
        ImportCase done = takeOver(HEAD + "00762001,甲知秋,试验学院六,试验专业七,试验2607班,2026,,在读\n");

        assertThat(done.count(Outcome.MISSING)).isGreaterThan(30);
        assertThat(number("SELECT count(*) FROM people.person")).isEqualTo(people + 1);
    }

    @Test
    void strangersAreRefused() {
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER)) {
            assertThatThrownBy(() -> as(role, () -> queries.page(0, 10))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(role, () -> queries.one(1))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(role, () -> {
                        imports.apply(1, true);
                        return true;
                    }))
                    .isInstanceOf(Forbidden.class);
        }
    }
}

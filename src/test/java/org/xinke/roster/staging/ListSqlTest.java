package org.xinke.roster.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.xinke.roster.lists.RosterKind;

/** What lists of people, places and seats do to the database. */
class ListSqlTest extends ListSqlCase {
    @Test
    void aPlaceThatNobodyKnowsIsAQuestion() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0009", "丁四", "软工2601", "软件工程", "信息学院");
        row(1, 3, "S0010", "戊五", "软件工程2601班", "软件工程", "信息学院");

        compare(RosterKind.STUDENTS, 1);

        assertThat(rows("SELECT kind, name, within, people FROM roster.roster_place"))
                .containsExactly("CLASS 软工2601 软件工程 · 2026 1");
    }

    @Test
    void aMajorIsAskedAboutWithItsClass() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0009", "丁四", "物联2601班", "物联网", "信息学院2");

        compare(RosterKind.STUDENTS, 1);

        assertThat(rows("SELECT kind, name, within, people FROM roster.roster_place ORDER BY kind"))
                .containsExactly("CLASS 物联2601班 物联网 · 2026 1", "COLLEGE 信息学院2  1", "MAJOR 物联网 信息学院2 1");
    }

    @Test
    void theAnswerThatItIsAnotherPlacePutsThePeopleThere() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0009", "丁四", "软工2601", "软件工程", "信息学院");
        compare(RosterKind.STUDENTS, 1);
        run("UPDATE roster.roster_place SET answer = 'TAKE', target_id = 1");

        compare(RosterKind.STUDENTS, 1);
        apply(RosterKind.STUDENTS, 1);

        assertThat(rows("SELECT class_id FROM people.person WHERE number = 'S0009'"))
                .containsExactly("1");
        assertThat(rows("SELECT count(*) FROM people.school_class")).containsExactly("2");
    }

    @Test
    void rowsOfAPlaceThatIsLeftOutStayOut() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0009", "丁四", "软工2601", "软件工程", "信息学院");
        row(1, 3, "S0010", "戊五", "软件工程2601班", "软件工程", "信息学院");
        compare(RosterKind.STUDENTS, 1);
        run("UPDATE roster.roster_place SET answer = 'LEAVE'");

        compare(RosterKind.STUDENTS, 1);

        assertThat(
                        rows(
                                "SELECT line, outcome, problems -> 0 ->> 'code' FROM roster.roster_outcome WHERE line > 0 ORDER BY line"))
                .containsExactly("2 CONFLICT leftOut", "3 NEW null");
    }

    @Test
    void aNewPlaceIsFoundedWhenSomebodySaidSo() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0009", "丁四", "软件工程2602班", "软件工程", "信息学院");
        compare(RosterKind.STUDENTS, 1);
        run("UPDATE roster.roster_place SET answer = 'NEW'");

        compare(RosterKind.STUDENTS, 1);
        apply(RosterKind.STUDENTS, 1);

        assertThat(
                        rows(
                                "SELECT k.name FROM people.person p JOIN people.school_class k ON k.id = p.class_id WHERE p.number = 'S0009'"))
                .containsExactly("软件工程2602班");
    }

    @Test
    void aMergedClassIsTheOneThatItWasMergedInto() throws SQLException {
        run(
                "INSERT INTO people.school_class (id, major_id, cohort_year, code, name, merged_into) VALUES (3, 1, 2026, 'R26', '软工2601', 1)");
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0001", "甲一", "软工2601", "软件工程", "信息学院");

        compare(RosterKind.STUDENTS, 1);

        assertThat(rows("SELECT outcome FROM roster.roster_outcome WHERE line = 2"))
                .containsExactly("UNCHANGED");
    }

    @Test
    void whoWouldChangeSectionIsNamedBefore() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0002", "乙二", "法学2601班", "法学", "文法学院");

        compare(RosterKind.STUDENTS, 1);

        assertThat(rows("SELECT concerns FROM roster.roster_outcome WHERE line = 2"))
                .containsExactly("[{\"code\": \"movesSection\", \"after\": \"02 班\", \"before\": \"01 班\"}]");
    }

    @Test
    void whoHasFinishedIsNamedBefore() throws SQLException {
        run("UPDATE people.person SET status = 'GRADUATED' WHERE id = 2");
        run(
                "INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document, published_at, published_by)"
                        + " VALUES (1, 'c', 1, 'FIRST', 76, true, '{}', 'x', '2027-01-20 08:00+08', 9)");
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0001", "甲改", "软件工程2601班", "软件工程", "信息学院");
        row(1, 3, "S0002", "乙改", "软件工程2601班", "软件工程", "信息学院");

        compare(RosterKind.STUDENTS, 1);

        assertThat(
                        rows(
                                "SELECT line, concerns -> 0 ->> 'code', concerns -> 0 ->> 'before' FROM roster.roster_outcome WHERE line > 0 ORDER BY line"))
                .containsExactly("2 passed 76.00", "3 gone GRADUATED");
    }

    @Test
    void twoSpellingsOfOneNumberAreOnePersonTwice() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S20269061", "林一", "法学2601班", "法学", "文法学院");
        row(1, 3, "s20269061", "林一", "法学2601班", "法学", "文法学院");
        row(1, 4, "s0001", "甲一", "软件工程2601班", "软件工程", "信息学院");

        compare(RosterKind.STUDENTS, 1);

        assertThat(rows("SELECT line, outcome FROM roster.roster_outcome WHERE line > 0 ORDER BY line"))
                .containsExactly("2 CONFLICT", "3 CONFLICT", "4 UNCHANGED");
    }

    @Test
    void aListThatWasAppliedIsTakenBackAsFarAsNobodyChangedItSince() throws SQLException {
        list(RosterKind.STUDENTS, 1);
        row(1, 2, "S0001", "甲改", "法学2601班", "法学", "文法学院");
        row(1, 3, "S0002", "乙改", "软件工程2601班", "软件工程", "信息学院");
        row(1, 4, "S0009", "丁四", "法学2601班", "法学", "文法学院");
        compare(RosterKind.STUDENTS, 1);
        apply(RosterKind.STUDENTS, 1);
        assertThat(
                        rows(
                                "SELECT s.code FROM course.enrolment e JOIN course.section s ON s.id = e.section_id WHERE e.person_id = 1 AND e.ended_at IS NULL"))
                .containsExactly("X2");
        run("UPDATE people.person SET name = '乙又改' WHERE id = 2");
        list(RosterKind.STUDENTS, 2);
        run("UPDATE roster.roster_import SET undoes = 1 WHERE id = 2");

        Script.run(connection, "undo-students", 2);
        compare(RosterKind.STUDENTS, 2);
        apply(RosterKind.STUDENTS, 2);

        assertThat(
                        rows(
                                "SELECT number, outcome, problems -> 0 ->> 'code' FROM roster.roster_outcome WHERE import_id = 2 AND line > 0 ORDER BY number"))
                .containsExactly("S0001 CHANGED null", "S0002 CONFLICT changedSince", "S0009 CONFLICT madeStays");
        assertThat(
                        rows(
                                "SELECT p.name, s.code FROM people.person p JOIN course.enrolment e ON e.person_id = p.id AND e.ended_at IS NULL JOIN course.section s ON s.id = e.section_id WHERE p.id = 1"))
                .containsExactly("甲一 X1");
    }

    @Test
    void whoWasMovedByAListOfSeatsGoesBack() throws SQLException {
        list(RosterKind.ENROLMENTS, 1);
        run("INSERT INTO roster.roster_row (import_id, line, number, section_code) VALUES (1, 2, 'S0001', 'X2')");
        compare(RosterKind.ENROLMENTS, 1);
        assertThat(rows("SELECT concerns -> 0 ->> 'code' FROM roster.roster_outcome WHERE line = 2"))
                .containsExactly("movesSection");
        apply(RosterKind.ENROLMENTS, 1);
        list(RosterKind.ENROLMENTS, 2);
        run("UPDATE roster.roster_import SET undoes = 1 WHERE id = 2");

        Script.run(connection, "undo-enrolments", 2);
        compare(RosterKind.ENROLMENTS, 2);
        apply(RosterKind.ENROLMENTS, 2);

        assertThat(
                        rows(
                                "SELECT s.code FROM course.enrolment e JOIN course.section s ON s.id = e.section_id WHERE e.person_id = 1 AND e.ended_at IS NULL"))
                .containsExactly("X1");
    }
}

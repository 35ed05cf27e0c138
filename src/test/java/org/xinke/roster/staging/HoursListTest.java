package org.xinke.roster.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.roster.lists.RosterKind;

/** What a list of hours from elsewhere does to the ledger. */
class HoursListTest extends ListSqlCase {
    private static final String OUTCOMES =
            "SELECT line, outcome, problems -> 0 ->> 'code' FROM roster.roster_outcome WHERE import_id = %d ORDER BY line";
    private static final String LEDGER =
            "SELECT p.number, l.kind, l.hours, l.document, l.by_id FROM hours.hours_line l JOIN people.person p ON p.id = l.person_id ORDER BY l.id";

    @BeforeEach
    void theCourseAsksForSixHoursOfPractice() throws SQLException {
        run("UPDATE course.course SET hours_online = 18, hours_class = 8, hours_practice = 6");
    }

    @Test
    void itsRowsBecomeLinesWithTheirDocument() throws SQLException {
        hours(1, 2, "S0001", "甲一", "PRACTICE", "2", "心〔2026〕9号");
        hours(1, 3, "S0001", "", "ONLINE", "1.5", "心〔2026〕9号");
        takeOver(1);

        assertThat(rows(OUTCOMES.formatted(1))).containsExactly("2 NEW null", "3 NEW null");
        assertThat(rows(LEDGER)).containsExactly("S0001 PRACTICE 2.00 心〔2026〕9号 9", "S0001 ONLINE 1.50 心〔2026〕9号 9");
        assertThat(rows("SELECT note, held_on FROM hours.hours_line WHERE kind = 'PRACTICE'"))
                .containsExactly("志愿服务 2026-09-30");
    }

    @Test
    void theSameListAgainChangesNothingHoweverTheDocumentIsWritten() throws SQLException {
        hours(1, 2, "S0001", "甲一", "PRACTICE", "2", "心〔2026〕9号");
        takeOver(1);
        hours(2, 2, "s0001", "甲一", "PRACTICE", "2", "心[2026] ９ 号");
        takeOver(2);

        assertThat(rows(OUTCOMES.formatted(2))).containsExactly("2 UNCHANGED null");
        assertThat(rows(LEDGER)).hasSize(1);
    }

    @Test
    void whatCannotBeBookedSaysWhy() throws SQLException {
        hours(1, 2, "S9999", "", "PRACTICE", "2", "甲1");
        hours(1, 3, "S0001", "甲二", "PRACTICE", "2", "甲1");
        hours(1, 4, "S0002", "", "PRACTICE", "2", "甲1");
        hours(1, 5, "S0002", "", "PRACTICE", "1", "甲 1");
        hours(1, 6, "S0003", "", "PRACTICE", "20", "甲1");
        hours(1, 7, "jwc01", "", "PRACTICE", "2", "甲1");
        hours(1, 8, "S0003", "", "PRACTICE", "", "甲2");
        hours(1, 9, "S0003", "", "PRACTICE", "2", "");
        run("UPDATE roster.roster_row SET held_on = '2027-10-02' WHERE line = 3");
        run(
                "INSERT INTO people.person (id, number, name, kind, class_id, status, initials) VALUES (5, 'S0005', '新', 'STUDENT', 1, 'ENROLLED', 'x')");
        hours(1, 10, "S0005", "", "PRACTICE", "2", "甲1");
        takeOver(1);

        assertThat(rows(OUTCOMES.formatted(1)))
                .containsExactly(
                        "2 CONFLICT unknownStudent",
                        "3 CONFLICT futureDay",
                        "4 CONFLICT documentTwice",
                        "5 CONFLICT documentTwice",
                        "6 CONFLICT overCap",
                        "7 CONFLICT isStaff",
                        "8 CONFLICT missing",
                        "9 CONFLICT missing",
                        "10 CONFLICT notTaught");
        assertThat(
                        rows(
                                "SELECT problems -> 1 ->> 'code', problems -> 1 ->> 'arg' FROM roster.roster_outcome WHERE line = 3"))
                .containsExactly("otherName 甲一");
        assertThat(rows("SELECT problems -> 0 ->> 'arg' FROM roster.roster_outcome WHERE line IN (5, 6) ORDER BY line"))
                .containsExactly("4、5", "6");
        assertThat(rows(LEDGER)).isEmpty();
    }

    @Test
    void documentsTogetherStayBelowTheCapToo() throws SQLException {
        run("UPDATE hours.outside_cap SET most = 3 WHERE kind = 'PRACTICE'");
        hours(1, 2, "S0001", "", "PRACTICE", "2", "甲1");
        hours(1, 3, "S0001", "", "PRACTICE", "2", "甲2");
        hours(1, 4, "S0002", "", "PRACTICE", "2", "甲1");
        takeOver(1);
        hours(2, 2, "S0001", "", "PRACTICE", "1", "甲3");
        hours(2, 3, "S0002", "", "PRACTICE", "1.5", "甲3");
        takeOver(2);

        assertThat(rows(OUTCOMES.formatted(1))).containsExactly("2 NEW null", "3 CONFLICT overCap", "4 NEW null");
        assertThat(rows(OUTCOMES.formatted(2))).containsExactly("2 NEW null", "3 CONFLICT overCap");
    }

    @Test
    void otherHoursForTheSameDocumentAreACounterLineUnlessSomebodyBookedByHand() throws SQLException {
        hours(1, 2, "S0001", "", "PRACTICE", "2", "甲1");
        takeOver(1);
        run(
                "INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, by_id)"
                        + " VALUES (2, 'PRACTICE', 1, 'hours', hours.document_source('甲1', 'PRACTICE'), '2026-10-01 08:00+08', '手工', '甲1', 9)");
        hours(2, 2, "S0001", "", "PRACTICE", "3", "甲1");
        hours(2, 3, "S0002", "", "PRACTICE", "3", "甲1");
        takeOver(2);

        assertThat(rows(OUTCOMES.formatted(2))).containsExactly("2 CHANGED null", "3 KEPT null");
        assertThat(rows("SELECT person_id, hours FROM hours.document_line ORDER BY person_id"))
                .containsExactly("1 3.00", "2 1.00");
    }

    @Test
    void takenBackByCounterLinesAsFarAsNobodyMendedThemSince() throws SQLException {
        hours(1, 2, "S0001", "", "PRACTICE", "2", "甲1");
        hours(1, 3, "S0002", "", "PRACTICE", "2", "甲1");
        takeOver(1);
        run(
                "INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, by_id, corrects)"
                        + " SELECT 2, 'PRACTICE', -1, 'hours', 'line:' || id || '#1', at, '更正', '甲2', 9, id FROM hours.hours_line WHERE person_id = 2");
        list(RosterKind.HOURS, 2);
        run("UPDATE roster.roster_import SET undoes = 1 WHERE id = 2");
        Script.run(connection, "undo-hours", 2);
        takeOver(2);

        assertThat(rows(OUTCOMES.formatted(2))).containsExactly("1 CHANGED null", "2 CONFLICT changedSince");
        assertThat(rows("SELECT person_id, hours FROM hours.document_line ORDER BY person_id"))
                .containsExactly("1 0.00", "2 1.00");
        assertThat(rows("SELECT hours, corrects IS NOT NULL, note FROM hours.hours_line WHERE import_id = 2"))
                .containsExactly("-2.00 t 志愿服务");
    }

    @Test
    void aListThatWasTakenBackCanBeSentAgain() throws SQLException {
        hours(1, 2, "S0001", "", "PRACTICE", "2", "甲1");
        takeOver(1);
        list(RosterKind.HOURS, 2);
        run("UPDATE roster.roster_import SET undoes = 1 WHERE id = 2");
        Script.run(connection, "undo-hours", 2);
        takeOver(2);
        hours(3, 2, "S0001", "", "PRACTICE", "2", "甲1");
        takeOver(3);

        assertThat(rows(OUTCOMES.formatted(3))).containsExactly("2 CHANGED null");
        assertThat(rows("SELECT hours, corrections FROM hours.document_line")).containsExactly("2.00 2");
    }

    private void hours(long list, int line, String number, String name, String kind, String hours, String document)
            throws SQLException {
        if (rows("SELECT 1 FROM roster.roster_import WHERE id = " + list).isEmpty()) {
            list(RosterKind.HOURS, list);
        }
        run(
                "INSERT INTO roster.roster_row (import_id, line, number, name, hours_kind, hours, reason, held_on, document) VALUES (%d, %d, '%s', '%s', '%s', '%s', '志愿服务', '2026-09-30', '%s')"
                        .formatted(list, line, number, name, kind, hours, document));
    }

    private void takeOver(long list) throws SQLException {
        compare(RosterKind.HOURS, list);
        apply(RosterKind.HOURS, list);
    }
}

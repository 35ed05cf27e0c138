package org.xinke.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinke.hours.HoursHouse.outside;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;

class HoursBookingTest extends HoursCase {
    @Test
    void aDocumentBecomesALineWithWhoAndWhen() {
        house.lead(() -> house.booking.book("S0001", outside("2", " 心〔2026〕9号 ")));

        HoursLine line = house.seen("S0001").lines().get(0);
        assertThat(line.document()).isEqualTo("心〔2026〕9号");
        assertThat(line.by()).isEqualTo("云老师");
        assertThat(line.heldOn()).isEqualTo(HoursHouse.TODAY);
        assertThat(house.student(house.queries::summary).practice().earned()).isEqualByComparingTo("2");
        assertThat(house.deeds).containsExactly("hours.book person:1 null PRACTICE 2 心〔2026〕9号");
    }

    @Test
    void theSameDocumentTwiceIsRefusedAndNamesTheFirst() {
        house.lead(() -> house.booking.book("S0001", outside("2", "心〔2026〕9号")));

        assertThatThrownBy(() -> house.lead(() -> house.booking.book("S0001", outside("1", "心[2026] 9 号"))))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(Texts.get(Texts.CHINESE, refused))
                        .contains("“心〔2026〕9号”", "志愿服务", "2 学时", "2026-11-24"));
        house.lead(() -> house.booking.book("S0002", outside("1", "心〔2026〕9号")));
        assertThat(house.seen("S0001").lines()).hasSize(1);
    }

    @Test
    void documentsGiveNoMoreThanTheCourseAsksOrTheSchoolSays() throws SQLException {
        house.lead(() -> house.booking.book("S0001", outside("4", "甲1")));

        assertThatThrownBy(() -> house.lead(() -> house.booking.book("S0001", outside("2.5", "甲2"))))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("hours.error.cap.PRACTICE"));
        house.run("UPDATE hours.outside_cap SET most = 7 WHERE kind = 'PRACTICE'");
        house.lead(() -> house.booking.book("S0001", outside("2.5", "甲2")));
        assertThatThrownBy(() -> house.lead(() -> correct("S0001", "甲2", "3.5")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aCounterLineMakesTheLineWhatItShouldHaveBeen() {
        house.lead(() -> house.booking.book("S0001", outside("4", "甲1")));
        house.lead(() -> correct("S0001", "甲1", "1.5"));
        house.lead(() -> correct("S0001", "甲1", "0"));
        house.lead(() -> correct("S0001", "甲1", "2"));

        StudentHours student = house.seen("S0001");
        assertThat(student.lines())
                .extracting(HoursLine::hours)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("2"), new BigDecimal("-1.5"), new BigDecimal("-2.5"), new BigDecimal("4"));
        assertThat(student.standing(student.lines().get(3))).isEqualByComparingTo("2");
        assertThat(student.mayCorrect(student.lines().get(3))).isTrue();
        assertThat(student.mayCorrect(student.lines().get(0))).isFalse();
        assertThatThrownBy(() -> house.lead(() -> correct("S0001", "甲1", "2"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyWhatMendsNothingItselfIsMendedHere() {
        earn("lessons", "l1");
        earn("sessions", "7");

        house.lead(() -> correctNote("S0001", "lessons l1", "0"));
        assertThatThrownBy(() -> house.lead(() -> correctNote("S0001", "sessions 7", "0")))
                .isInstanceOf(NotFound.class);
        assertThat(house.seen("S0001").summary().online().earned()).isEqualByComparingTo("1");
    }

    @Test
    void aLineOfSomebodyElseIsNotThere() {
        house.lead(() -> house.booking.book("S0002", outside("1", "甲1")));
        long line = house.seen("S0002").lines().get(0).id();

        assertThatThrownBy(() -> house.lead(
                        () -> house.booking.correct("S0001", new HoursCorrection(line, BigDecimal.ZERO, "误", "乙"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anInstructorBooksForOwnStudentsAndOnlyWhereTheSchoolSaysSo() {
        assertThatThrownBy(() -> house.as(Role.INSTRUCTOR, () -> house.booking.book("S0001", outside("1", "甲1"))))
                .isInstanceOf(Forbidden.class);
        house.as(Role.INSTRUCTOR, () -> assertThat(house.queries.of("S0001").mayBook())
                .isFalse());
        house.settings.instructorsBook = true;

        house.as(Role.INSTRUCTOR, () -> house.booking.book("S0001", outside("1", "甲1")));
        house.as(Role.INSTRUCTOR, () -> assertThat(house.queries.of("S0001").mayBook())
                .isTrue());
        assertThatThrownBy(() -> house.as(Role.INSTRUCTOR, () -> house.booking.book("S0002", outside("1", "甲1"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void academicAffairsSeeEveryLedgerAndWriteInNone() {
        house.as(
                Role.ACADEMIC_AFFAIRS,
                () -> assertThat(house.queries.of("S0002").mayBook()).isFalse());
        assertThatThrownBy(() -> house.as(Role.ACADEMIC_AFFAIRS, () -> house.booking.book("S0002", outside("1", "甲1"))))
                .isInstanceOf(Forbidden.class);
    }

    private void correct(String number, String document, String right) {
        HoursLine line = house.queries.of(number).lines().stream()
                .filter(one -> document.equals(one.document()) && one.corrects() == null)
                .findFirst()
                .orElseThrow();
        house.booking.correct(number, new HoursCorrection(line.id(), new BigDecimal(right), "登记有误", "更正1"));
    }

    private void correctNote(String number, String note, String right) {
        HoursLine line = house.queries.of(number).lines().stream()
                .filter(one -> note.equals(one.note()))
                .findFirst()
                .orElseThrow();
        house.booking.correct(number, new HoursCorrection(line.id(), new BigDecimal(right), "登记有误", "更正1"));
    }

    private void earn(String type, String id) {
        house.house(() -> {
            house.ledger.credit(new HoursEarned(
                    1, HoursKind.ONLINE, BigDecimal.ONE, new HoursSource(type, id), HoursHouse.NOW, type + " " + id));
            return true;
        });
    }
}

package org.xinke.sessions.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate INSTEAD = LocalDate.of(2026, 9, 27);
    private static final TermCalendar PLAIN = new TermCalendar(1, "学期", MONDAY, 16, List.of());
    private static final TermCalendar REAL = new TermCalendar(
            1,
            "学期",
            MONDAY,
            16,
            List.of(new SpecialDay(INSTEAD, HOLIDAY, "国庆调休"), new SpecialDay(HOLIDAY, null, "国庆节")));

    @Test
    void weeksAreCountedFromTheirMondays() {
        assertThat(PLAIN.week(MONDAY)).isEqualTo(1);
        assertThat(PLAIN.week(LocalDate.of(2026, 9, 13))).isEqualTo(1);
        assertThat(PLAIN.week(LocalDate.of(2026, 9, 14))).isEqualTo(2);
        assertThat(PLAIN.week(MONDAY.minusDays(1))).isZero();
        assertThat(PLAIN.contains(PLAIN.day(16, DayOfWeek.SUNDAY))).isTrue();
        assertThat(PLAIN.contains(PLAIN.day(17, DayOfWeek.MONDAY))).isFalse();
    }

    @Test
    void aWeeklyClassIsHeldEveryWeek() {
        assertThat(days(PLAIN, DayOfWeek.MONDAY, new Weeks(1, 3, Weeks.Parity.ALL)))
                .containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        assertThat(PLAIN.dates(DayOfWeek.MONDAY, new Weeks(1, 99, Weeks.Parity.ALL)))
                .hasSize(16);
    }

    @Test
    void oddAndEvenWeeksTakeTurns() {
        assertThat(weeks(PLAIN, new Weeks(1, 6, Weeks.Parity.ODD))).containsExactly(1, 3, 5);
        assertThat(weeks(PLAIN, new Weeks(1, 6, Weeks.Parity.EVEN))).containsExactly(2, 4, 6);
    }

    @Test
    void aHolidayThatIsMadeUpIsHeldOnTheOtherDay() {
        assertThat(days(REAL, DayOfWeek.MONDAY, new Weeks(4, 6, Weeks.Parity.ALL)))
                .containsExactly(MONDAY.plusWeeks(3), INSTEAD, MONDAY.plusWeeks(5));
        assertThat(weeks(REAL, new Weeks(4, 6, Weeks.Parity.ODD)))
                .as("it counts as the week that it stands for")
                .containsExactly(5);
    }

    @Test
    void onADayThatStandsForAnotherItsOwnClassesFallAway() {
        assertThat(days(REAL, DayOfWeek.SUNDAY, new Weeks(3, 3, Weeks.Parity.ALL)))
                .isEmpty();
    }

    @Test
    void aHolidayThatNobodyMakesUpFallsAway() {
        TermCalendar calendar = new TermCalendar(1, "学期", MONDAY, 16, List.of(new SpecialDay(HOLIDAY, null, "国庆节")));

        assertThat(weeks(calendar, new Weeks(4, 6, Weeks.Parity.ALL))).containsExactly(4, 6);
    }

    private static List<LocalDate> days(TermCalendar calendar, DayOfWeek day, Weeks weeks) {
        return calendar.dates(day, weeks).map(TermCalendar.Held::day).toList();
    }

    private static List<Integer> weeks(TermCalendar calendar, Weeks weeks) {
        return calendar.dates(DayOfWeek.MONDAY, weeks)
                .map(TermCalendar.Held::week)
                .toList();
    }
}

package org.xinke.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.lessons.LessonsDone;
import org.xinke.sessions.timetable.TermCalendar;

class PaceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final TermCalendar TERM = new TermCalendar(1, "秋季学期", MONDAY, 16, List.of());

    @Test
    void lessonsAreSpreadEvenlyOverTheWeeks() {
        assertThat(pace(8, 6)).isEqualTo(new Pace(8, 8, 6));
        assertThat(new TermCalendar(1, "", MONDAY, 18, List.of()))
                .satisfies(longer -> assertThat(Pace.of(longer, MONDAY.plusWeeks(8), new LessonsDone(6, 16)))
                        .contains(new Pace(9, 8, 6)));
    }

    @Test
    void itIsSaidWhoIsBehindAndWhoIsAhead() {
        assertThat(pace(8, 6).word()).isEqualTo("behind");
        assertThat(pace(8, 8).word()).isEqualTo("even");
        assertThat(pace(8, 9).word()).isEqualTo("ahead");
    }

    @Test
    void outsideOfTheTermAndAfterTheLastLessonNothingIsSaid() {
        LessonsDone six = new LessonsDone(6, 16);
        assertThat(Pace.of(TERM, MONDAY.minusDays(1), six)).isEmpty();
        assertThat(Pace.of(TERM, MONDAY.plusWeeks(16), six)).isEmpty();
        assertThat(Pace.of(TERM, MONDAY, new LessonsDone(16, 16))).isEmpty();
    }

    private static Pace pace(int week, int done) {
        return Pace.of(TERM, MONDAY.plusWeeks(week - 1L), new LessonsDone(done, 16))
                .orElseThrow();
    }
}

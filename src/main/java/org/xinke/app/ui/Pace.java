package org.xinke.app.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.xinke.lessons.LessonsDone;
import org.xinke.sessions.timetable.TermCalendar;

/**
 * How far a reader would be who read the lessons evenly over the weeks of the term: a measure, no rule.
 *
 * @param week of the term
 * @param planned lessons by the end of this week
 * @param done lessons that are complete
 */
record Pace(int week, int planned, int done) {
    /** Empty outside of the term, and for who has read them all. */
    static Optional<Pace> of(TermCalendar calendar, LocalDate today, LessonsDone lessons) {
        int week = calendar.week(today);
        return calendar.contains(today) && lessons.done() < lessons.all()
                ? Optional.of(new Pace(week, share(lessons.all() * week, calendar.weeks()), lessons.done()))
                : Optional.empty();
    }

    private static int share(int lessonWeeks, int weeks) {
        return BigDecimal.valueOf(lessonWeeks)
                .divide(BigDecimal.valueOf(weeks), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Which of the three words fits. */
    String word() {
        return done < planned ? "behind" : done > planned ? "ahead" : "even";
    }
}

package org.xinke.sessions.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 校历: the teaching weeks of a term, its holidays and the days that stand for others.
 *
 * @param firstMonday of week 1
 */
public record TermCalendar(long termId, String term, LocalDate firstMonday, int weeks, List<SpecialDay> days) {
    private static final int DAYS = 7;

    public TermCalendar {
        days = List.copyOf(days);
    }

    /** The Monday that a term begins with when nobody has said otherwise. */
    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate day(int week, DayOfWeek weekday) {
        return firstMonday.plusDays((long) (week - 1) * DAYS + weekday.getValue() - 1);
    }

    /** From 1; outside of the term it is less than 1 or more than there are. */
    public int week(LocalDate day) {
        return Math.floorDiv((int) ChronoUnit.DAYS.between(firstMonday, day), DAYS) + 1;
    }

    public boolean contains(LocalDate day) {
        return week(day) >= 1 && week(day) <= weeks;
    }

    /** On which day the classes of a day are held; empty: they fall away. */
    public Optional<LocalDate> held(LocalDate plan) {
        return days.stream()
                .filter(special -> plan.equals(special.asDay()))
                .map(SpecialDay::day)
                .findFirst()
                .or(() -> Optional.of(plan).filter(day -> special(day).isEmpty()));
    }

    public Optional<SpecialDay> special(LocalDate day) {
        return days.stream().filter(special -> special.day().equals(day)).findFirst();
    }

    /** The days on which a weekly class is held, by plan: 调休 takes each to where it is held. */
    Stream<Held> dates(DayOfWeek weekday, Weeks in) {
        return Stream.iterate(1, week -> week <= weeks, week -> week + 1)
                .filter(in::contains)
                .flatMap(week -> held(day(week, weekday)).map(day -> new Held(week, day)).stream());
    }

    /** @param week the one that it belongs to by plan: whoever counts odd and even weeks counts this */
    record Held(int week, LocalDate day) {}
}

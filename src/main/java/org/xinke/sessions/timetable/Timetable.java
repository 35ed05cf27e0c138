package org.xinke.sessions.timetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.ClassPlan;
import org.xinke.shared.RuleViolation;

/** Makes class sessions of a slot and the calendar, and deals the class plans out to them in their order. */
record Timetable(TermCalendar calendar, Map<Integer, Period> periods, BigDecimal hoursOfPeriod, ZoneId zone) {
    static Timetable of(TermCalendar calendar, List<Period> periods, BigDecimal hoursOfPeriod, ZoneId zone) {
        return new Timetable(
                calendar,
                periods.stream().collect(Collectors.toMap(Period::number, Function.identity())),
                hoursOfPeriod,
                zone);
    }

    /** @param plans what is still to be taught; practice takes none */
    List<PlannedSession> sessions(Slot slot, List<ClassPlan> plans) {
        Deque<ClassPlan> left = new ArrayDeque<>(slot.kind() == HoursKind.CLASS ? plans : List.of());
        List<PlannedSession> sessions = new ArrayList<>();
        calendar.dates(slot.weekday(), slot.weeks())
                .forEach(held -> sessions.add(session(held.week(), held.day(), slot, left)));
        return sessions;
    }

    /** @throws RuleViolation when there are no such periods */
    PlannedSession session(int week, LocalDate day, int first, int last, List<String> plans) {
        return new PlannedSession(
                week,
                day,
                day.atTime(period(first).starts()).atZone(zone).toInstant(),
                day.atTime(period(last).ends()).atZone(zone).toInstant(),
                hours(first, last),
                plans);
    }

    private PlannedSession session(int week, LocalDate day, Slot slot, Deque<ClassPlan> left) {
        int first = slot.firstPeriod();
        int last = slot.lastPeriod();
        return session(week, day, first, last, dealt(left, hours(first, last)));
    }

    /** As many as fit in; one that is longer than a session has it to itself. */
    private static List<String> dealt(Deque<ClassPlan> left, BigDecimal room) {
        List<String> dealt = new ArrayList<>();
        BigDecimal rest = room;
        while (!left.isEmpty()
                && (dealt.isEmpty() || left.element().hours().compareTo(rest) <= 0)
                && rest.signum() > 0) {
            ClassPlan plan = left.remove();
            rest = rest.subtract(plan.hours());
            dealt.add(plan.id());
        }
        return dealt;
    }

    private BigDecimal hours(int first, int last) {
        return hoursOfPeriod.multiply(BigDecimal.valueOf(last - first + 1L));
    }

    private Period period(int number) {
        Period period = periods.get(number);
        if (period == null) {
            throw new RuleViolation("sessions.error.noPeriod", number);
        }
        return period;
    }
}

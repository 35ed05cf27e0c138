package org.xinke.sessions.timetable;

import java.time.DayOfWeek;
import org.xinke.hours.HoursKind;

/**
 * A weekly time of a section.
 *
 * @param firstPeriod 节次, the last one included
 * @param kind {@code CLASS} or {@code PRACTICE}
 */
public record Slot(
        long sectionId,
        DayOfWeek weekday,
        int firstPeriod,
        int lastPeriod,
        Weeks weeks,
        String room,
        long teacherId,
        HoursKind kind) {}

package org.xinke.sessions.timetable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.SessionState;

/**
 * A class session in a list of those who teach.
 *
 * @param plans ids with blanks between them
 * @param reason why it was moved, cancelled or made up
 * @param students enrolled now
 * @param came who took part, once it is closed
 */
public record SessionLine(
        long id,
        long sectionId,
        String section,
        @Nullable Long slotId,
        int week,
        LocalDate day,
        int firstPeriod,
        int lastPeriod,
        Instant startsAt,
        Instant endsAt,
        String room,
        long teacherId,
        String teacher,
        HoursKind kind,
        BigDecimal hours,
        String plans,
        SessionState state,
        @Nullable String reason,
        int students,
        int came) {}

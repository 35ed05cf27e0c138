package org.xinke.sessions.timetable;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.SessionState;

/**
 * A class session as its student sees it.
 *
 * @param attended how it was closed for this student
 * @param earned 学时 of it
 * @param leave state of the request for leave
 * @param answer what the teacher wrote to it
 */
public record MySession(
        long id,
        int week,
        Instant startsAt,
        Instant endsAt,
        String room,
        String teacher,
        HoursKind kind,
        BigDecimal hours,
        String plans,
        SessionState state,
        @Nullable String reason,
        @Nullable AttendanceState attended,
        @Nullable BigDecimal earned,
        @Nullable Instant came,
        @Nullable String leave,
        @Nullable String answer) {
    public boolean cancelled() {
        return state == SessionState.CANCELLED;
    }
}

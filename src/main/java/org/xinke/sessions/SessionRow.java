package org.xinke.sessions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinke.hours.HoursKind;
import org.xinke.shared.RuleViolation;

/** A class session as it is stored. */
public record SessionRow(
        long id,
        long sectionId,
        String section,
        int week,
        LocalDate day,
        int firstPeriod,
        int lastPeriod,
        Instant startsAt,
        Instant endsAt,
        String room,
        long teacherId,
        HoursKind kind,
        BigDecimal hours,
        String plans,
        SessionState state,
        boolean checkOut,
        @Nullable String code,
        @Nullable Integer headCount) {
    public SessionRow demand(SessionState wanted) {
        if (state != wanted) {
            throw new RuleViolation("sessions.error.isNow." + state);
        }
        return this;
    }
}

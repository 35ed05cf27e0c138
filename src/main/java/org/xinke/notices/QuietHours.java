package org.xinke.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When nobody is to be disturbed, from one time of the day to another, over midnight as well. From and to the same: never. */
public record QuietHours(LocalTime from, LocalTime to) {
    /** The first moment at or after this one that is not quiet. */
    public Instant after(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (!quiet(local.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean quiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : !from.equals(to) && (begun || !over);
    }
}

package org.xinke.hours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param document the paper that it stands on; null where the deed is the proof
 * @param heldOn day of what was done outside
 * @param by who booked it; null: the house
 * @param corrects the line that this counter line mends
 */
public record HoursLine(
        long id,
        HoursKind kind,
        BigDecimal hours,
        String sourceType,
        String sourceId,
        Instant at,
        String note,
        @Nullable String document,
        @Nullable LocalDate heldOn,
        @Nullable String by,
        @Nullable Long corrects) {}

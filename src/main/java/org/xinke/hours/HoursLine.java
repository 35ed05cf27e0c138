package org.xinke.hours;

import java.math.BigDecimal;
import java.time.Instant;

/** A line of the ledger. */
public record HoursLine(
        long id, HoursKind kind, BigDecimal hours, String sourceType, String sourceId, Instant at, String note) {}

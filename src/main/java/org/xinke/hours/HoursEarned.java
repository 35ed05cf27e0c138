package org.xinke.hours;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Somebody earned 学时; fired by the feature whose deed it was, in the transaction of the deed. The same source again changes
 * nothing.
 *
 * @param hours 学时; a line of the opposite sign takes back, from a source of its own
 * @param note what the student reads as the source, such as the title of the lesson
 */
public record HoursEarned(
        long personId, HoursKind kind, BigDecimal hours, HoursSource source, Instant at, String note) {}

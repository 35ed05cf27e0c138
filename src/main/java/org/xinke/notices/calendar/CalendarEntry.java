package org.xinke.notices.calendar;

import java.time.Instant;

/**
 * A date of somebody's.
 *
 * @param id the same for ever, such as {@code session-12}: by it a calendar program knows that a date was moved
 * @param place empty: none
 * @param note empty: none
 */
public record CalendarEntry(
        String id, String title, Instant from, Instant to, String place, String note, boolean cancelled) {}

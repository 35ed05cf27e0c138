package org.xinke.sessions.timetable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A class session that would come of a slot.
 *
 * @param plans ids of what is taught
 */
public record PlannedSession(
        int week, LocalDate day, Instant startsAt, Instant endsAt, BigDecimal hours, List<String> plans) {}

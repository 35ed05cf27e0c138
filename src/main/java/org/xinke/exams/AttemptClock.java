package org.xinke.exams;

import java.time.Instant;

/** How long still: for a device that slept, or whose deadline may have moved. */
public record AttemptClock(AttemptState state, Instant deadline, Instant lastSaveAt, Instant serverTime) {}

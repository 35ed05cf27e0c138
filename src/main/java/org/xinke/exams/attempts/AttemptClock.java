package org.xinke.exams.attempts;

import java.time.Instant;
import org.xinke.exams.AttemptState;

/** How long still: for a device that slept, or whose deadline may have moved. */
public record AttemptClock(AttemptState state, Instant deadline, Instant lastSaveAt, Instant serverTime) {}

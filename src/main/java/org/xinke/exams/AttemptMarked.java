package org.xinke.exams;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An attempt is marked for good. Fired synchronously in the transaction of the marking, as {@code Role.SYSTEM}, once
 * for each attempt; whoever throws delays the marking, not the hand-in.
 */
public record AttemptMarked(
        long attemptId, long examId, long personId, BigDecimal points, BigDecimal full, boolean passed, Instant at) {}

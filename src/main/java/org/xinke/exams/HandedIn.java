package org.xinke.exams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The receipt.
 *
 * @param late how many answers came with it that were too late to count
 */
public record HandedIn(
        long attemptId, AttemptState state, @Nullable Instant endedAt, int late) {}

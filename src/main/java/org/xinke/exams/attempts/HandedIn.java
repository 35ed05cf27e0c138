package org.xinke.exams.attempts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptState;

/**
 * The receipt.
 *
 * @param late how many answers came with it that were too late to count
 */
public record HandedIn(
        long attemptId, AttemptState state, @Nullable Instant endedAt, int late) {}

package org.xinke.coverage;

import org.jspecify.annotations.Nullable;

/**
 * On what a change rests.
 *
 * @param byId who decided; null when it was derived
 * @param fileId the scanned document
 */
public record Ground(
        Cause cause,
        @Nullable Long byId,
        String document,
        @Nullable String reason,
        @Nullable Long fileId) {
    public enum Cause {
        PLAN,
        ENROLMENT,
        GRADE,
        STATUS,
        BY_HAND
    }
}

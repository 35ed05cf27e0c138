package org.xinke.exams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a student may see points, keys and reasons. */
public enum ReleaseRule {
    /** As soon as the own attempt is marked. */
    AT_ONCE,
    /** When nobody can work on the exam any more. */
    AFTER_CLOSE,
    /** When the lead says so. */
    BY_HAND;

    /** @param over when the last answer of anybody could have been taken */
    public boolean open(Instant now, Instant over, @Nullable Instant releasedAt) {
        boolean byHand = releasedAt != null && !now.isBefore(releasedAt);
        return switch (this) {
            case AT_ONCE -> true;
            case AFTER_CLOSE -> byHand || now.isAfter(over);
            case BY_HAND -> byHand;
        };
    }
}

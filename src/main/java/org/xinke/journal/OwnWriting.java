package org.xinke.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text of the caller's in the list of all of them; nothing of what is written in it.
 *
 * @param savedAt last change; null when nothing was written
 * @param reads how often teachers have read it
 */
public record OwnWriting(
        WritingPlace place,
        @Nullable Instant savedAt,
        @Nullable Instant handedInAt,
        int reads,
        @Nullable Instant readAt) {
    /** How far it is. */
    public State state() {
        if (handedInAt != null) {
            return State.HANDED_IN;
        }
        return savedAt == null ? State.TO_WRITE : State.DRAFT;
    }

    public enum State {
        TO_WRITE,
        DRAFT,
        HANDED_IN
    }
}

package org.xinke.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;

/**
 * A reflection as its writer sees it.
 *
 * @param readers who was promised to be able to read it when the writing began
 * @param text empty when its key was erased
 * @param number of the draft
 */
public record OwnReflection(
        long id,
        Block.Readers readers,
        String text,
        int number,
        Instant savedAt,
        @Nullable Instant handedInAt) {
    /** Keeps the text out of every log. */
    @Override
    public String toString() {
        return "reflection:" + id;
    }
}

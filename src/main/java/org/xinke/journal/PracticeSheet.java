package org.xinke.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What its author has kept of a practice piece.
 *
 * @param sheet as the piece wrote it; empty before the first
 * @param number of what is stored; 0 before the first
 */
public record PracticeSheet(
        String sheet, int number, @Nullable Instant savedAt) {
    static final PracticeSheet BLANK = new PracticeSheet("", 0, null);

    /** Keeps the text out of every log. */
    @Override
    public String toString() {
        return "practice sheet " + number;
    }
}

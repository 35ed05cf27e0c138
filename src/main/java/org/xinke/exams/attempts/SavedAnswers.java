package org.xinke.exams.attempts;

import java.time.Instant;
import java.util.List;

/**
 * What is in the database now.
 *
 * @param deadline may have moved away meanwhile
 */
public record SavedAnswers(Instant deadline, Instant serverTime, List<Saved> answers) {
    /** The newest that is stored, which may be newer than what was sent. */
    public record Saved(int position, long seq, Instant savedAt) {}
}

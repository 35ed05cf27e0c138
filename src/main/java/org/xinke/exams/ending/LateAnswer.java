package org.xinke.exams.ending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.questions.AnswerValue;

/**
 * An answer that a device could not bring in time, with what it claims of it. A device can lie; decision 34.
 *
 * @param seq larger is newer, as with {@link AnswerSave}
 * @param writtenAt by the server's clock, as the device reckoned it
 * @param afterSeq the largest seq that had been acknowledged when it was written
 */
public record LateAnswer(
        @Min(1) @Max(500) int position,
        @Min(1) @Max(AnswerSave.MAX_SEQ) long seq,
        @NotNull @Valid AnswerValue value,
        @Nullable Instant writtenAt,
        @Nullable @Min(0) @Max(AnswerSave.MAX_SEQ) Long afterSeq) {
    /** A time outside of the exam is no claim at all. */
    LateAnswer claimedBetween(Instant from, Instant until) {
        boolean believable = writtenAt != null && !writtenAt.isBefore(from) && !writtenAt.isAfter(until);
        return believable ? this : new LateAnswer(position, seq, value, null, afterSeq);
    }
}

package org.xinke.exams.attempts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.xinke.questions.AnswerValue;

/**
 * An answer as a device sends it.
 *
 * @param seq larger is newer: the window's number × a million, plus a count
 */
public record AnswerSave(
        @Min(1) @Max(500) int position,
        @Min(1) @Max(MAX_SEQ) long seq,
        @NotNull @Valid AnswerValue value) {
    /** The largest integer that JavaScript counts without loss. */
    public static final long MAX_SEQ = 9_007_199_254_740_991L;
}

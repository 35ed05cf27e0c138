package org.xinke.exams.attempts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptState;
import org.xinke.questions.AnswerValue;
import org.xinke.questions.ShownQuestion;

/**
 * The paper on the student's device: what was drawn, what is stored, how long it lasts.
 *
 * @param windowNumber first part of every {@code seq} that this window writes
 * @param lastSaveAt until then a late save still counts
 * @param minutes of working time, extra time included
 */
public record AttemptPaper(
        long id,
        long examId,
        String title,
        AttemptState state,
        int windowNumber,
        Instant startedAt,
        Instant deadline,
        Instant lastSaveAt,
        Instant serverTime,
        int minutes,
        List<Line> questions) {
    /**
     * A question and what is stored for it.
     *
     * @param section the part of the paper it stands in
     * @param seq 0 when nothing is stored
     */
    public record Line(
            int position,
            String section,
            ShownQuestion question,
            @Nullable AnswerValue answer,
            long seq,
            @Nullable Instant savedAt) {}
}

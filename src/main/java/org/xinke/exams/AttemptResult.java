package org.xinke.exams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.questions.Explained;

/**
 * What a student sees after the exam. Before the release only state and times are filled; never a ranking.
 *
 * @param points null until all is marked
 * @param topics by objective, in the order of the course: what I knew, and where to read again
 */
public record AttemptResult(
        long attemptId,
        long examId,
        String title,
        AttemptState state,
        boolean released,
        ReleaseRule releaseRule,
        Instant over,
        @Nullable Instant endedAt,
        BigDecimal full,
        BigDecimal pass,
        @Nullable BigDecimal points,
        @Nullable Boolean passed,
        List<Topic> topics,
        List<Explained> lines) {
    /** What I knew of an objective; {@code lessons} are where it is taught. */
    public record Topic(
            String unitId,
            String unitTitle,
            String objectiveId,
            String objective,
            int right,
            int all,
            BigDecimal earned,
            BigDecimal full,
            List<Reading> lessons) {}

    /** A lesson to read again. */
    public record Reading(String lessonId, String title) {}
}

package org.xinke.exams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionType;

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
        List<Line> lines) {
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

    /**
     * A question with my answer, the key and the reason.
     *
     * @param options in the order of my paper; empty for questions without options
     * @param mine my answer in words, for questions without options
     * @param key the right answer in words, for questions without options
     * @param earned null when a person has still to mark it
     */
    public record Line(
            int position,
            QuestionType type,
            String stem,
            List<Option> options,
            List<String> mine,
            List<String> key,
            String reason,
            BigDecimal points,
            @Nullable BigDecimal earned,
            @Nullable Boolean right) {}

    /** An option with what I chose, what is right, and why. */
    public record Option(String html, boolean chosen, boolean key, String reason) {}
}

package org.xinke.progress;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student of a section and how far he is; never what he wrote.
 *
 * @param quiz title of the exam that was begun last, null when none was
 * @param quizState RUNNING, HANDED_IN, CLOSED_BY_SERVER or MARKED
 */
public record SectionLearner(
        String number,
        String name,
        String className,
        @Nullable Instant lastRead,
        int lessonsDone,
        int lessonsStarted,
        BigDecimal hours,
        @Nullable String quiz,
        @Nullable String quizState,
        @Nullable BigDecimal quizPoints,
        @Nullable BigDecimal quizFull,
        @Nullable Boolean quizPassed) {}

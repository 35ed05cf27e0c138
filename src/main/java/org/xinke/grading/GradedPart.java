package org.xinke.grading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a grade.
 *
 * @param points of 100
 * @param weight in percent
 * @param standing of an examined part; null for the others, and after a correction by hand
 * @param source null after a correction by hand, and for grades published before it was kept
 */
public record GradedPart(
        GradePart part,
        BigDecimal points,
        BigDecimal weight,
        @Nullable ExamStanding standing,
        @Nullable GradeSource source) {

    boolean counts() {
        return weight.signum() > 0;
    }

    boolean missed() {
        return standing == ExamStanding.ABSENT;
    }

    boolean waits() {
        return standing != null && standing.waits();
    }
}

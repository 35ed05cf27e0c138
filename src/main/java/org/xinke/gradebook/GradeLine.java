package org.xinke.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradeStanding;
import org.xinke.grading.Saying;
import org.xinke.grading.SetAside;
import org.xinke.grading.Sitting;

/**
 * A student of a section with the grade as it would be now, and as it was published last.
 *
 * @param sitting of the next publication, or of the last when there is none to come
 * @param quiz points of 100 so far, like all parts
 * @param enoughPractice the practice minimum is met
 * @param aside why there is no grade now; null for most
 * @param gradeId of the published grade that counts
 * @param how it would come about now
 */
public record GradeLine(
        long personId,
        String number,
        String name,
        String className,
        Sitting sitting,
        BigDecimal online,
        BigDecimal classroom,
        BigDecimal practice,
        BigDecimal quiz,
        ExamStanding quizStanding,
        BigDecimal exam,
        ExamStanding examStanding,
        boolean enoughPractice,
        BigDecimal points,
        boolean passed,
        GradeStanding standing,
        @Nullable SetAside aside,
        @Nullable Long gradeId,
        @Nullable BigDecimal publishedPoints,
        @Nullable Boolean publishedPassed,
        @Nullable Integer revision,
        @Nullable Instant publishedAt,
        List<Saying> how) {

    /** What has been published is worth showing before what would be. */
    public BigDecimal shownPoints() {
        return publishedPoints != null && standing == GradeStanding.PUBLISHED ? publishedPoints : points;
    }
}

package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grade that is not out yet will be made of: what counts how much, what is there, what is open. Points of exams are not in it:
 * when they are shown is a matter of the exam.
 *
 * @param passPoints points that pass
 */
public record GradeSoFar(int passPoints, List<Part> parts) {
    /**
     * @param weight in percent
     * @param worth points of the whole that the hours are worth now; null for an exam
     * @param standing of an exam; null for hours
     */
    public record Part(
            GradePart part,
            BigDecimal weight,
            @Nullable BigDecimal earned,
            @Nullable BigDecimal asked,
            @Nullable BigDecimal worth,
            @Nullable ExamStanding standing) {}

    public static GradeSoFar of(Judgement grade) {
        return new GradeSoFar(
                grade.rule().scheme().passPoints(),
                grade.parts().stream()
                        .filter(part -> part.weight().signum() > 0)
                        .map(part -> part(grade, part))
                        .toList());
    }

    private static Part part(Judgement grade, GradedPart part) {
        return part.source() instanceof GradeSource.Hours hours
                ? new Part(part.part(), part.weight(), hours.earned(), hours.asked(), grade.worth(part), null)
                : new Part(part.part(), part.weight(), null, null, null, part.standing());
    }
}

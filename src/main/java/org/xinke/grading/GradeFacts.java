package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one student in one section, and nothing that was judged.
 *
 * @param earned hours, by the part that they count for
 * @param exams those held for the student, whether taken or not
 * @param gradedBefore the course was graded in an earlier term
 * @param given the grade published last in this term
 */
public record GradeFacts(
        Map<GradePart, BigDecimal> earned,
        List<HeldExam> exams,
        @Nullable SetAside aside,
        boolean gradedBefore,
        @Nullable Given given) {

    public record Given(Sitting sitting, boolean passed) {}
}

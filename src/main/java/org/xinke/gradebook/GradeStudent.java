package org.xinke.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.GradeFacts;
import org.xinke.grading.GradePart;
import org.xinke.grading.HeldExam;
import org.xinke.grading.SetAside;
import org.xinke.grading.Sitting;

/**
 * A student of a section: hours, what was decided, and the grade published last in this term.
 *
 * @param className null for who is in no class
 */
record GradeStudent(
        long personId,
        String number,
        String name,
        @Nullable String className,
        long sectionId,
        String courseId,
        long termId,
        BigDecimal online,
        BigDecimal classroom,
        BigDecimal practice,
        @Nullable SetAside aside,
        boolean gradedBefore,
        @Nullable Long gradeId,
        @Nullable Sitting sitting,
        @Nullable BigDecimal points,
        @Nullable Boolean passed,
        @Nullable Integer revision,
        @Nullable Instant publishedAt) {

    GradeFacts facts(List<HeldExam> exams) {
        return new GradeFacts(
                Map.of(GradePart.ONLINE, online, GradePart.CLASS, classroom, GradePart.PRACTICE, practice),
                exams,
                aside,
                gradedBefore,
                given());
    }

    private GradeFacts.@Nullable Given given() {
        return sitting == null ? null : new GradeFacts.Given(sitting, Boolean.TRUE.equals(passed));
    }
}

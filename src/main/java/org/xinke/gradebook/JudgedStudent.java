package org.xinke.gradebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinke.grading.ExamStanding;
import org.xinke.grading.GradePart;
import org.xinke.grading.GradedPart;
import org.xinke.grading.Judgement;

/** A student with the grade as it would be now. */
record JudgedStudent(GradeStudent student, Judgement grade) {

    /** @param stored by grade, the parts of what was published: those are shown as they were then */
    GradeLine line(Map<Long, List<GradedPart>> stored) {
        List<GradedPart> then = stored.getOrDefault(student.gradeId(), List.of());
        return new GradeLine(
                student.personId(),
                student.number(),
                student.name(),
                Objects.requireNonNull(student.className()),
                grade.sitting(),
                points(GradePart.ONLINE, then),
                points(GradePart.CLASS, then),
                points(GradePart.PRACTICE, then),
                points(GradePart.QUIZ, then),
                standing(GradePart.QUIZ),
                points(GradePart.FINAL, then),
                standing(GradePart.FINAL),
                grade.hurdlesCleared(),
                grade.points(),
                grade.passed(),
                grade.standing(),
                student.aside(),
                student.gradeId(),
                student.points(),
                student.passed(),
                student.revision(),
                student.publishedAt(),
                grade.how());
    }

    private BigDecimal points(GradePart part, List<GradedPart> then) {
        return then.stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseGet(() -> grade.part(part))
                .points();
    }

    private ExamStanding standing(GradePart part) {
        return Objects.requireNonNull(grade.part(part).standing());
    }
}

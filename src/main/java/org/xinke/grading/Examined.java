package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** All exams of one kind that were held for a student, as one result. */
record Examined(ExamKind kind, List<HeldExam> exams) {
    static Examined of(ExamKind kind, GradeFacts facts) {
        return new Examined(
                kind, facts.exams().stream().filter(exam -> exam.kind() == kind).toList());
    }

    BigDecimal points() {
        return Points.ofPart(exams.isEmpty() ? Points.NONE : kind.several().points(taken(), exams.size()));
    }

    ExamStanding standing() {
        if (exams.isEmpty()) {
            return ExamStanding.NONE;
        }
        if (exams.stream().anyMatch(HeldExam::pending)) {
            return ExamStanding.PENDING;
        }
        if (kind.several().complete(taken().size(), exams.size())) {
            return ExamStanding.DONE;
        }
        boolean canStill = exams.stream().anyMatch(exam -> exam.open() && exam.points() == null);
        return canStill ? ExamStanding.OPEN : ExamStanding.ABSENT;
    }

    GradeSource source() {
        return new GradeSource.Exams(
                kind,
                exams.stream()
                        .map(HeldExam::points)
                        .map(points -> points == null ? null : Points.ofPart(points))
                        .toList());
    }

    private List<BigDecimal> taken() {
        return exams.stream().map(HeldExam::points).filter(Objects::nonNull).toList();
    }
}

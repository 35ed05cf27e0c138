package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.ExamKind;
import org.xinke.grading.HeldExam;
import org.xinke.shared.sql.Sql;

/** The exams that count for the grades of these students, and what they did in them. */
@ApplicationScoped
class ExamsHeld {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    GradeSettings settings;

    Found of(List<GradeStudent> students) {
        List<Planned> planned = planned(students);
        return new Found(
                planned.stream().collect(Collectors.groupingBy(Planned::sectionId)),
                tries(students, planned).stream()
                        .collect(Collectors.groupingBy(Attempt::personId, Collectors.groupingBy(Attempt::examId))));
    }

    private List<Planned> planned(List<GradeStudent> students) {
        Instant now = clock.instant();
        return exams(students).stream()
                .flatMap(exam -> settings.kinds(exam.blueprint()).stream().map(kind -> exam.as(kind, now)))
                .toList();
    }

    private List<Exam> exams(List<GradeStudent> students) {
        return sql.of("""
                        SELECT section_id, exam_id, blueprint, closes_at, full_points
                          FROM exams.exam_held
                         WHERE section_id = ANY (CAST(:sections AS bigint[])) AND blueprint = ANY (CAST(:blueprints AS text[]))
                         ORDER BY closes_at, exam_id""")
                .set("sections", students.stream().map(GradeStudent::sectionId).collect(Collectors.toSet()))
                .set("blueprints", settings.blueprints())
                .list(Exam.class);
    }

    private List<Attempt> tries(List<GradeStudent> students, List<Planned> exams) {
        return sql.of("""
                        SELECT a.person_id, a.exam_id, a.marked, a.points
                          FROM unnest(CAST(:people AS bigint[])) w (person_id)
                          JOIN exams.exam_try a ON a.person_id = w.person_id AND a.exam_id = ANY (CAST(:exams AS bigint[]))""")
                .set("people", students.stream().map(GradeStudent::personId).collect(Collectors.toSet()))
                .set("exams", exams.stream().map(Planned::examId).collect(Collectors.toSet()))
                .list(Attempt.class);
    }

    record Exam(long sectionId, long examId, String blueprint, Instant closesAt, BigDecimal fullPoints) {
        Planned as(ExamKind kind, Instant now) {
            return new Planned(sectionId, examId, kind, closesAt.isAfter(now), fullPoints);
        }
    }

    record Planned(long sectionId, long examId, ExamKind kind, boolean open, BigDecimal fullPoints) {
        HeldExam with(List<Attempt> attempts) {
            return new HeldExam(
                    kind,
                    open,
                    fullPoints,
                    attempts.stream()
                            .map(one -> new HeldExam.Try(one.marked(), one.points()))
                            .toList());
        }
    }

    record Attempt(
            long personId,
            long examId,
            boolean marked,
            @Nullable BigDecimal points) {}

    /**
     * @param planned by section
     * @param tries by person and exam
     */
    record Found(Map<Long, List<Planned>> planned, Map<Long, Map<Long, List<Attempt>>> tries) {
        List<HeldExam> of(GradeStudent student) {
            Map<Long, List<Attempt>> own = tries.getOrDefault(student.personId(), Map.of());
            return planned.getOrDefault(student.sectionId(), List.of()).stream()
                    .map(exam -> exam.with(own.getOrDefault(exam.examId(), List.of())))
                    .toList();
        }
    }
}

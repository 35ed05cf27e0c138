package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinke.grading.GradeRule;
import org.xinke.shared.sql.Sql;

/**
 * Gathers what the grades of many students stand on: hours from the ledger, exams from the marked attempts, who is set aside
 * from coverage. One statement each, for a section, a term or the school; what it means is judged by {@link GradeRule}.
 */
@ApplicationScoped
class GradeBasis {
    /** Who has moved within an offering is graded where the newest enrolment is. */
    private static final String STUDENTS = """
            WITH who AS MATERIALIZED (
                SELECT DISTINCT ON (e.person_id, o.id)
                       e.person_id, s.id AS section_id, o.course_id, o.term_id, t.starts_on
                  FROM course.section s
                  JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
                  JOIN course.offering o ON o.id = s.offering_id
                  JOIN course.term t ON t.id = o.term_id
                 WHERE (CAST(:section AS bigint) = 0 OR s.id = :section)
                   AND (CAST(:term AS bigint) = 0 OR o.term_id = :term)
                   AND (CAST(:person AS bigint) = 0 OR e.person_id = :person)
                   AND %s
                 ORDER BY e.person_id, o.id, e.enrolled_at DESC
            )
            SELECT w.person_id, p.number, p.name, k.name, w.section_id, w.course_id, w.term_id,
                   coalesce(h.online, 0), coalesce(h.class, 0), coalesce(h.practice, 0), a.reason,
                   EXISTS (SELECT 1 FROM gradebook.final_grade g JOIN course.term t ON t.id = g.term_id
                            WHERE g.person_id = w.person_id AND g.course_id = w.course_id AND t.starts_on < w.starts_on),
                   l.id, l.sitting, l.points, l.passed, l.revision, l.published_at
              FROM who w
              JOIN people.person p ON p.id = w.person_id
              LEFT JOIN people.school_class k ON k.id = p.class_id
              LEFT JOIN LATERAL (SELECT x.* FROM hours.hours_earned x WHERE x.person_id = w.person_id LIMIT 1) h ON true
              LEFT JOIN coverage.coverage_aside a ON a.person_id = w.person_id AND a.course_id = w.course_id
              LEFT JOIN LATERAL (SELECT g.* FROM gradebook.current_grade g
                                  WHERE g.person_id = w.person_id AND g.course_id = w.course_id AND g.term_id = w.term_id
                                  ORDER BY g.sitting = 'RESIT' DESC LIMIT 1) l ON true
             ORDER BY p.number""";

    @Inject
    Sql sql;

    @Inject
    GradeRules rules;

    @Inject
    ExamsHeld held;

    /** By number. */
    List<JudgedStudent> judge(GradeScope scope) {
        List<GradeStudent> students = sql.of(STUDENTS.formatted(scope.whose().condition("s.id")))
                .set("section", scope.sectionId())
                .set("term", scope.termId())
                .set("person", scope.personId())
                .list(GradeStudent.class);
        Map<String, GradeRule> all = rules.all();
        ExamsHeld.Found exams = held.of(students);
        return students.stream()
                .map(student -> new JudgedStudent(
                        student,
                        Objects.requireNonNull(all.get(student.courseId())).judge(student.facts(exams.of(student)))))
                .toList();
    }
}

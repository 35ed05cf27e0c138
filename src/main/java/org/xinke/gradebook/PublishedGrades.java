package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.course.SectionScope;
import org.xinke.grading.GradeRule;
import org.xinke.grading.GradedPart;
import org.xinke.grading.Sitting;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/** Reads grades as they were published; whose, says who asks. */
@ApplicationScoped
class PublishedGrades {
    private static final String SELECT = """
            SELECT f.id, f.course_id, p.number, p.name, t.name, f.sitting, f.revision, f.points, f.passed, f.document, f.reason,
                   f.published_at, c.pass_points
              FROM gradebook.current_grade f
              JOIN people.person p ON p.id = f.person_id
              JOIN course.term t ON t.id = f.term_id
              JOIN course.course c ON c.id = f.course_id
            """;

    @Inject
    Sql sql;

    @Inject
    Components components;

    @Inject
    GradeRules rules;

    /** A single one, if it is of a section that the caller looks into. */
    List<PublishedGrade> of(long gradeId, SectionScope whose) {
        return list(sql.of(SELECT + "WHERE f.id = :grade AND " + whose.condition("f.section_id"))
                .set("grade", gradeId));
    }

    /** The newest first. */
    List<PublishedGrade> ofPerson(long personId) {
        return list(sql.of(SELECT + "WHERE f.person_id = :person ORDER BY t.starts_on DESC, f.sitting = 'RESIT' DESC")
                .set("person", personId));
    }

    private List<PublishedGrade> list(SqlStatement statement) {
        List<Row> rows = statement.list(Row.class);
        Map<Long, List<GradedPart>> parts =
                components.of(rows.stream().map(Row::id).toList());
        Map<String, GradeRule> all = rules.all();
        return rows.stream()
                .map(row -> row.with(
                        parts.getOrDefault(row.id(), List.of()), Objects.requireNonNull(all.get(row.courseId()))))
                .toList();
    }

    record Row(
            long id,
            String courseId,
            String number,
            String name,
            String term,
            Sitting sitting,
            int revision,
            BigDecimal points,
            boolean passed,
            String document,
            @Nullable String reason,
            Instant publishedAt,
            int passPoints) {
        PublishedGrade with(List<GradedPart> parts, GradeRule rule) {
            return new PublishedGrade(
                    id,
                    courseId,
                    number,
                    name,
                    term,
                    sitting,
                    revision,
                    points,
                    passed,
                    document,
                    reason,
                    publishedAt,
                    passPoints,
                    parts,
                    rule.explain(parts, points, passed));
        }
    }
}

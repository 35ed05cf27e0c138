package org.xinke.gradebook;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Rows;

/**
 * A grade as it was published, and how it came about.
 *
 * @param document the list that it stands on
 * @param reason why it was corrected; null when it never was
 * @param passPoints points that pass
 */
public record PublishedGrade(
        long id,
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
        int passPoints,
        List<Part> parts) {

    static final String SELECT = """
            SELECT f.id, p.number, p.name, t.name, f.sitting, f.revision, f.points, f.passed, f.document, f.reason,
                   f.published_at, c.pass_points
              FROM gradebook.current_grade f
              JOIN people.person p ON p.id = f.person_id
              JOIN course.term t ON t.id = f.term_id
              JOIN course.course c ON c.id = f.course_id
            """;

    /**
     * @param weight in percent
     * @param standing of an examined part; null after a correction by hand
     */
    public record Part(
            GradePart part,
            BigDecimal points,
            BigDecimal weight,
            @Nullable ExamStanding standing) {}

    static List<Part> parts(EntityManager em, long gradeId) {
        return Rows.list(em.createNativeQuery("""
                        SELECT upper(x.key), CAST(x.value ->> 'points' AS numeric), CAST(x.value ->> 'weight' AS numeric),
                               x.value ->> 'standing'
                          FROM gradebook.final_grade f CROSS JOIN LATERAL jsonb_each(f.components) x
                         WHERE f.id = ?1 AND jsonb_typeof(x.value) = 'object'""").setParameter(1, gradeId), Part.class).stream()
                .sorted(Comparator.comparing(Part::part))
                .toList();
    }

    record Row(
            long id,
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
        PublishedGrade with(List<Part> parts) {
            return new PublishedGrade(
                    id,
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
                    parts);
        }
    }
}

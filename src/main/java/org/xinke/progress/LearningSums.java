package org.xinke.progress;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xinke.shared.Rows;

/**
 * What groups of students have done so far, all groups in one statement that reads each table once.
 *
 * @param key what makes the group, such as the id of a section
 */
public record LearningSums(
        long key, int students, BigDecimal planHours, BigDecimal hours, int started, int lessonsDone, int examsPassed) {
    private static final String SUMS = """
            WITH who AS MATERIALIZED (%s),
            h AS (SELECT k.key, sum(least(k.hours, c.hours)) AS hours
                    FROM (SELECT w.key, w.person_id, l.kind, sum(l.hours) AS hours
                            FROM who w JOIN hours.hours_line l ON l.person_id = w.person_id
                           GROUP BY w.key, w.person_id, l.kind) k
                    JOIN progress.coverage_cap c ON c.course_id = 'mental-health' AND c.kind = k.kind
                   GROUP BY k.key),
            r AS (SELECT k.key, count(*) AS started, sum(k.done) AS done
                    FROM (SELECT w.key, w.person_id, count(r.completed_at) AS done
                            FROM who w JOIN lessons.lesson_reading r ON r.person_id = w.person_id
                           GROUP BY w.key, w.person_id) k
                   GROUP BY k.key),
            a AS (SELECT w.key, count(*) AS passed
                    FROM who w
                   WHERE EXISTS (SELECT 1 FROM exams.attempt a WHERE a.person_id = w.person_id AND a.passed)
                   GROUP BY w.key)
            SELECT n.key, n.students, n.plan_hours, coalesce(h.hours, 0), coalesce(r.started, 0), coalesce(r.done, 0),
                   coalesce(a.passed, 0)
              FROM (SELECT key, count(*) AS students, sum(plan_hours) AS plan_hours FROM who GROUP BY key) n
              LEFT JOIN h ON h.key = n.key
              LEFT JOIN r ON r.key = n.key
              LEFT JOIN a ON a.key = n.key""";

    /** @param who selects key, person_id and plan_hours */
    public static List<LearningSums> of(EntityManager em, String who, UnaryOperator<Query> bind) {
        return Rows.list(bind.apply(em.createNativeQuery(SUMS.formatted(who))), LearningSums.class);
    }

    public LearningFigures figures() {
        return new LearningFigures(students, hours, planHours, started, examsPassed);
    }

    SectionCard card() {
        return new SectionCard(
                key, students, started, average(BigDecimal.valueOf(lessonsDone)), average(hours), examsPassed);
    }

    private BigDecimal average(BigDecimal sum) {
        return sum.divide(BigDecimal.valueOf(students), 1, RoundingMode.HALF_UP);
    }
}

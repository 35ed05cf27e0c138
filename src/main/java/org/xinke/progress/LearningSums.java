package org.xinke.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/**
 * What groups of students have done so far, all groups in one statement that reads each table once.
 *
 * @param key what makes the group, such as the id of a section
 */
public record LearningSums(
        long key, int students, BigDecimal planHours, BigDecimal hours, int started, int lessonsDone, int examsPassed) {
    private static final String SUMS = """
            WITH who AS MATERIALIZED (%s),
            hours AS MATERIALIZED (SELECT * FROM hours.hours_counted WHERE person_id = ANY (ARRAY(SELECT person_id FROM who))),
            lessons AS MATERIALIZED (SELECT * FROM lessons.person_progress WHERE person_id = ANY (ARRAY(SELECT person_id FROM who))),
            passed AS MATERIALIZED (SELECT * FROM exams.person_passed WHERE person_id = ANY (ARRAY(SELECT person_id FROM who))),
            h AS (SELECT w.key, sum(x.hours) AS hours
                    FROM who w JOIN hours x ON x.person_id = w.person_id AND x.course_id = w.course_id
                   GROUP BY w.key),
            r AS (SELECT w.key, count(*) AS started, sum(x.done) AS done
                    FROM who w JOIN lessons x ON x.person_id = w.person_id
                   GROUP BY w.key),
            a AS (SELECT w.key, count(*) AS passed
                    FROM who w JOIN passed x ON x.person_id = w.person_id
                   GROUP BY w.key)
            SELECT n.key, n.students, n.plan_hours, coalesce(h.hours, 0), coalesce(r.started, 0), coalesce(r.done, 0),
                   coalesce(a.passed, 0)
              FROM (SELECT key, count(*) AS students, sum(plan_hours) AS plan_hours FROM who GROUP BY key) n
              LEFT JOIN h ON h.key = n.key
              LEFT JOIN r ON r.key = n.key
              LEFT JOIN a ON a.key = n.key""";

    /** @param who selects key, person_id, course_id and plan_hours, held to the conditions */
    public static List<LearningSums> of(Sql sql, String who, Where where) {
        return sql.of(SUMS.formatted(who + where.sql())).set(where).list(LearningSums.class);
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

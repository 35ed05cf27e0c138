package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Brings written answers of papers that have ended to those who mark. */
@ApplicationScoped
@Transactional
public class ScriptCollector {
    private static final String OPEN_EXAMS = """
            WITH opened AS (
                INSERT INTO results.exam_marking (exam_id, second_percent, tolerance_percent)
                SELECT DISTINCT x.exam_id, :second, :tolerance FROM exams.script x
                    ON CONFLICT (exam_id) DO NOTHING
                RETURNING exam_id
            )
            INSERT INTO results.marker (exam_id, person_id)
            SELECT DISTINCT o.exam_id, t.person_id
              FROM opened o
              JOIN exams.exam_held h ON h.exam_id = o.exam_id
              JOIN course.section_teacher t ON t.section_id = h.section_id""";

    /** Drawn from a digest, so that it stays the same whenever it is asked for. */
    private static final String COLLECT = """
            INSERT INTO results.script AS s (attempt_id, position, exam_id, question_version_id, points, answer_seq, drawn, second)
            SELECT x.attempt_id, x.position, x.exam_id, x.question_version_id, x.points, x.answer_seq,
                   d.drawn, d.drawn % 100 < m.second_percent
              FROM exams.script x
              JOIN results.exam_marking m ON m.exam_id = x.exam_id
             CROSS JOIN LATERAL (SELECT CAST(CAST('x' || left(md5(x.attempt_id || ':' || x.position), 7) AS bit(28)) AS integer)) AS d (drawn)
             WHERE NOT EXISTS (SELECT 1 FROM results.script k
                                WHERE k.attempt_id = x.attempt_id AND k.position = x.position AND k.answer_seq = x.answer_seq)
                ON CONFLICT (attempt_id, position) DO UPDATE
               SET answer_seq = EXCLUDED.answer_seq, state = 'FIRST', marker_id = NULL, held_until = NULL, draft = NULL""";

    @Inject
    Sql sql;

    @Inject
    ResultSettings settings;

    /** @return how many are new, or have another answer than the one that was read */
    @Allowed(Role.SYSTEM)
    public int collect() {
        sql.of(OPEN_EXAMS)
                .set("second", settings.secondPercent())
                .set("tolerance", settings.tolerancePercent())
                .run();
        return sql.of(COLLECT).run();
    }
}

package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Sql;

/**
 * The hot path of an exam: one statement a save. It looks whether the attempt is the caller's, runs, and belongs to this
 * window, under a share lock: ending the attempt waits for it, so what is acknowledged is marked. Of two saves the
 * larger seq stays, in whatever order they arrive.
 */
@ApplicationScoped
class AnswerStore {
    /** OFFSET 0: what is sent is taken for a hundred answers, and a join with all that was ever saved would look cheaper. */
    static final String SAVE = """
            WITH mine AS (
                SELECT id, state, deadline, last_save_at, coalesce(window_id, :window) = :window AS writer
                  FROM exams.attempt
                 WHERE id = :attempt AND person_id = :person
                   FOR SHARE
            ), sent AS (
                SELECT DISTINCT ON (j.position) j.position, j.seq, j.value
                  FROM jsonb_to_recordset(CAST(:answers AS jsonb)) AS j (position integer, seq bigint, value jsonb)
                 ORDER BY j.position, j.seq DESC
            ), kept AS (
                INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at)
                SELECT m.id, q.position, s.value, s.seq, :now
                  FROM mine m
                 CROSS JOIN sent s
                  JOIN exams.attempt_question q ON q.attempt_id = m.id AND q.position = s.position
                 WHERE m.state = 'RUNNING' AND m.writer AND m.last_save_at >= :now
                 ORDER BY q.position
                    ON CONFLICT (attempt_id, position) DO UPDATE
                   SET value = EXCLUDED.value, seq = EXCLUDED.seq, saved_at = EXCLUDED.saved_at
                 WHERE answer.seq < EXCLUDED.seq
                RETURNING position, seq, saved_at
            )
            SELECT m.state, m.deadline, m.last_save_at, m.writer, s.position,
                   coalesce(k.seq, o.seq), coalesce(k.saved_at, o.saved_at)
              FROM mine m
             CROSS JOIN sent s
              LEFT JOIN kept k ON k.position = s.position
              LEFT JOIN LATERAL (SELECT a.seq, a.saved_at FROM exams.answer a
                                  WHERE a.attempt_id = m.id AND a.position = s.position
                                 OFFSET 0) o ON true
             ORDER BY s.position""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @throws NotFound when the attempt is not this person's
     * @throws RuleViolation when the attempt is over
     * @throws Conflict when another window writes now
     */
    SavedAnswers save(AttemptId attempt, long personId, String windowId, List<AnswerSave> answers) {
        Instant now = clock.instant();
        List<Row> rows = sql.of(SAVE)
                .set("attempt", attempt.value())
                .set("person", personId)
                .set("window", windowId)
                .setJson("answers", answers)
                .set("now", now)
                .list(Row.class);
        return saved(rows, now);
    }

    static SavedAnswers saved(List<Row> rows, Instant now) {
        Row head = rows.stream().findFirst().orElseThrow(NotFound::new);
        head.demandOpen(now);
        return new SavedAnswers(
                head.deadline(),
                now,
                rows.stream().filter(Row::there).map(Row::saved).toList());
    }

    /** How many of these are newer than what is stored. */
    int missing(AttemptId attempt, List<AnswerSave> answers) {
        return sql.of("""
                        SELECT count(*)
                          FROM jsonb_to_recordset(CAST(:answers AS jsonb)) AS j (position integer, seq bigint)
                          LEFT JOIN exams.answer w ON w.attempt_id = :attempt AND w.position = j.position
                         WHERE w.seq IS NULL OR w.seq < j.seq""")
                .set("attempt", attempt.value())
                .setJson("answers", answers)
                .value(Integer.class);
    }

    record Row(
            AttemptState state,
            Instant deadline,
            Instant lastSaveAt,
            boolean writer,
            int position,
            @Nullable Long seq,
            @Nullable Instant savedAt) {
        void demandOpen(Instant now) {
            if (state != AttemptState.RUNNING || now.isAfter(lastSaveAt)) {
                throw new RuleViolation("exams.error.closed");
            }
            if (!writer) {
                throw new Conflict("exams.error.otherWindow");
            }
        }

        boolean there() {
            return seq != null && savedAt != null;
        }

        SavedAnswers.Saved saved() {
            return new SavedAnswers.Saved(position, seq == null ? 0 : seq, savedAt == null ? Instant.EPOCH : savedAt);
        }
    }
}

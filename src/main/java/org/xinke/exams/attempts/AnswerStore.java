package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptState;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** One save for itself, by the statement of {@link SavesAtOnce}: with a hand-in, and for who comes by REST's other ways. */
@ApplicationScoped
class AnswerStore {
    private static final String ONE = """
            SELECT 1 AS n, CAST(:person AS bigint) AS person_id, CAST(:attempt AS bigint) AS attempt,
                   CAST(:window AS text) AS window_id, CAST(:answers AS jsonb) AS answers""";

    static final String SAVE = """
            WITH %s
            SELECT state, deadline, last_save_at, writer, position, seq, saved_at FROM told
             WHERE position IS NOT NULL
             ORDER BY position""".formatted(SavesAtOnce.steps(ONE, "SELECT CAST(:now AS timestamptz) AS now"));

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

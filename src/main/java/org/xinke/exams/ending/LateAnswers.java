package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptState;
import org.xinke.exams.ExamSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/**
 * Keeps what a device brings when time has ended the paper, for somebody to decide about. What a student has handed in is
 * final; there is nothing late about it.
 */
@ApplicationScoped
@Transactional
public class LateAnswers {
    private static final String KEEP = """
            WITH sent AS (
                SELECT DISTINCT ON (j.position) j.position, j.seq, j.value, j."writtenAt" AS written_at, j."afterSeq" AS after_seq
                  FROM jsonb_to_recordset(CAST(:answers AS jsonb))
                       AS j (position integer, seq bigint, value jsonb, "writtenAt" timestamptz, "afterSeq" bigint)
                 ORDER BY j.position, j.seq DESC
            ), kept AS (
                INSERT INTO exams.late_answer (attempt_id, position, value, seq, written_at, after_seq, received_at)
                SELECT q.attempt_id, q.position, s.value, s.seq, s.written_at, s.after_seq, :now
                  FROM sent s
                  JOIN exams.attempt_question q ON q.attempt_id = :attempt AND q.position = s.position
                  LEFT JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position
                 WHERE w.seq IS NULL OR w.seq < s.seq
                 ORDER BY q.position
                    ON CONFLICT (attempt_id, position) DO UPDATE
                   SET value = EXCLUDED.value, seq = EXCLUDED.seq, written_at = EXCLUDED.written_at,
                       after_seq = EXCLUDED.after_seq, received_at = EXCLUDED.received_at
                 WHERE late_answer.seq < EXCLUDED.seq AND late_answer.decision IS NULL
                RETURNING position
            )
            SELECT s.position, s.seq, k.position IS NOT NULL OR coalesce(l.decision IS NULL AND l.seq >= s.seq, false)
              FROM sent s
              LEFT JOIN kept k ON k.position = s.position
              LEFT JOIN exams.late_answer l ON l.attempt_id = :attempt AND l.position = s.position
             ORDER BY s.position""";

    @Inject
    Sql sql;

    @Inject
    ExamSettings settings;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /**
     * Bringing the same again changes nothing.
     *
     * @throws NotFound when the attempt is not the caller's
     * @throws RuleViolation while answers can still be saved, when the paper was handed in, or when it is too long ago
     */
    @Allowed(Role.STUDENT)
    public LateKept keep(AttemptId id, List<LateAnswer> late) {
        Instant now = clock.instant();
        Head head = head(id);
        head.demandTakesLate(now, settings.lateFor());
        List<LateAnswer> claimed = late.stream()
                .map(answer -> answer.claimedBetween(head.startedAt(), now))
                .toList();
        return new LateKept(sql.of(KEEP)
                .setJson("answers", claimed)
                .set("attempt", id.value())
                .set("now", now)
                .list(LateKept.Kept.class));
    }

    /** Under a share lock, as for a save: a decision, or an extension, comes before or after it. */
    private Head head(AttemptId id) {
        return sql.of("""
                        SELECT state, started_at, last_save_at, ended_at
                          FROM exams.attempt WHERE id = :attempt AND person_id = :person FOR SHARE""")
                .set("attempt", id.value())
                .set("person", currentUser.personId())
                .first(Head.class)
                .orElseThrow(NotFound::new);
    }

    record Head(
            AttemptState state,
            Instant startedAt,
            Instant lastSaveAt,
            @Nullable Instant endedAt) {
        void demandTakesLate(Instant now, Duration taken) {
            if (state == AttemptState.RUNNING && !now.isAfter(lastSaveAt)) {
                throw new RuleViolation("exams.error.stillOpen");
            }
            if (endedAt != null && !endedAt.isAfter(lastSaveAt)) {
                throw new RuleViolation("exams.error.closed");
            }
            if (now.isAfter(lastSaveAt.plus(taken))) {
                throw new RuleViolation("exams.error.lateOver", taken.toHours());
            }
        }
    }
}

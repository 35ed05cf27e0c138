package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.exams.attempts.Marking;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Decides whether late answers count. What is decided stays; what counts becomes an answer, and the paper waits for its marks anew. */
@ApplicationScoped
@Transactional
public class LateDecisions {
    private static final String DECIDE = """
            WITH decided AS (
                UPDATE exams.late_answer l
                   SET decision = :verdict, reason = :reason, decided_by = :by, decided_at = :now
                  FROM exams.attempt a
                 WHERE a.id = l.attempt_id AND a.exam_id = :exam AND a.id = ANY (CAST(:attempts AS bigint[]))
                   AND l.decision IS NULL
                RETURNING l.attempt_id, l.position, l.value, l.seq, l.received_at
            ), counted AS (
                INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at)
                SELECT attempt_id, position, value, seq, received_at FROM decided
                 WHERE :verdict = 'COUNTED'
                 ORDER BY attempt_id, position
                    ON CONFLICT (attempt_id, position) DO UPDATE
                   SET value = EXCLUDED.value, seq = EXCLUDED.seq, saved_at = EXCLUDED.saved_at
                 WHERE answer.seq < EXCLUDED.seq
                RETURNING attempt_id
            )
            SELECT d.attempt_id, count(*), EXISTS (SELECT 1 FROM counted c WHERE c.attempt_id = d.attempt_id)
              FROM decided d
             GROUP BY d.attempt_id
             ORDER BY d.attempt_id""";

    @Inject
    Sql sql;

    @Inject
    Marking marking;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /**
     * Deciding again about the same changes nothing.
     *
     * @param attempts others than of this exam are passed over
     * @return those about which something was decided
     */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<Decided> decide(ExamId exam, List<Long> attempts, LateVerdict verdict, String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("exams.error.reasonNeeded");
        }
        lock(exam, attempts);
        Instant now = clock.instant();
        List<Decided> decided = sql.of(DECIDE)
                .set("verdict", verdict)
                .set("reason", reason.strip())
                .set("by", currentUser.personId())
                .set("now", now)
                .set("exam", exam.value())
                .set("attempts", attempts)
                .list(Decided.class);
        marking.anew(decided.stream()
                .filter(Decided::changed)
                .map(Decided::attemptId)
                .toList());
        decided.forEach(one -> audit.record(
                "exams.late." + verdict,
                "attempt:" + one.attemptId(),
                null,
                "%d answers: %s".formatted(one.answers(), reason.strip())));
        return decided;
    }

    /** Before their late answers, as all who write answers do. */
    private void lock(ExamId exam, List<Long> attempts) {
        sql.of("""
                        SELECT id FROM exams.attempt
                         WHERE exam_id = :exam AND id = ANY (CAST(:attempts AS bigint[]))
                         ORDER BY id FOR UPDATE""").set("exam", exam.value()).set("attempts", attempts).values(Long.class);
    }

    /**
     * A paper about whose late answers was decided.
     *
     * @param changed at least one of them is its answer now
     */
    public record Decided(long attemptId, int answers, boolean changed) {}
}

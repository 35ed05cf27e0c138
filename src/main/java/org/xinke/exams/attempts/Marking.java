package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptState;
import org.xinke.exams.Banks;
import org.xinke.papers.Bank;
import org.xinke.questions.AnswerValue;
import org.xinke.questions.Mark;
import org.xinke.questions.Marker;
import org.xinke.questions.PaperAnswer;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlArray;

/**
 * Marks what a machine can, and adds what people have decided, many attempts in a few statements. Running twice over the same attempt
 * changes nothing.
 */
@ApplicationScoped
@Transactional
public class Marking {
    private static final int BATCH = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Banks banks;

    @Inject
    Clock clock;

    /** Marks the oldest that wait and that no other node is marking; returns how many. */
    @Allowed(Role.SYSTEM)
    public int markBatch() {
        List<Long> ids = queue(" FOR UPDATE SKIP LOCKED");
        mark(ids);
        return ids.size();
    }

    /** Ids of attempts that ended and are not marked, the oldest first. */
    @Allowed(Role.SYSTEM)
    public List<Long> waiting() {
        return queue("");
    }

    private List<Long> queue(String locking) {
        return sql.of("""
                        SELECT id FROM exams.attempt
                         WHERE state IN ('HANDED_IN', 'CLOSED_BY_SERVER') AND auto_marked_at IS NULL
                         ORDER BY id
                         LIMIT :batch""" + locking).set("batch", BATCH).values(Long.class);
    }

    @Allowed(Role.SYSTEM)
    public void mark(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Attempt> attempts = em.createQuery("""
                        SELECT a FROM Attempt a
                         WHERE a.id IN :ids AND a.autoMarkedAt IS NULL AND a.state IN :ended
                         ORDER BY a.id""", Attempt.class)
                .setParameter("ids", ids)
                .setParameter("ended", List.of(AttemptState.HANDED_IN, AttemptState.CLOSED_BY_SERVER))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (attempts.isEmpty()) {
            return;
        }
        Map<Long, List<Line>> lines = lines(attempts);
        store(lines.values().stream().flatMap(List::stream).toList());
        Instant now = clock.instant();
        attempts.forEach(attempt -> settle(attempt, lines.getOrDefault(attempt.id(), List.of()), now));
        em.flush();
    }

    /** What these papers are worth is open again, until the next round of marking; what is being written stays as it is. */
    @Allowed({Role.SYSTEM, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public void anew(Collection<Long> attempts) {
        sql.of("""
                        UPDATE exams.attempt
                           SET state = CASE WHEN state = 'MARKED' THEN 'CLOSED_BY_SERVER' ELSE state END,
                               auto_marked_at = NULL, marked_at = NULL, points = NULL, passed = NULL, version = version + 1
                         WHERE id = ANY (CAST(:attempts AS bigint[])) AND state <> 'RUNNING'""").set("attempts", attempts).run();
    }

    private Map<Long, List<Line>> lines(List<Attempt> attempts) {
        return sql.of("""
                        SELECT q.attempt_id, a.exam_id, e.bank_number, e.part_share, q.position,
                               q.question_version_id, CAST(q.option_order AS text), q.points,
                               CAST(w.value AS text), m.earned
                          FROM exams.attempt a
                          JOIN exams.exam e ON e.id = a.exam_id
                          JOIN exams.attempt_question q ON q.attempt_id = a.id
                          LEFT JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position
                          LEFT JOIN exams.written_mark m ON m.attempt_id = w.attempt_id AND m.position = w.position
                           AND m.answer_seq = w.seq
                         WHERE a.id = ANY (CAST(:attempts AS bigint[]))""").set("attempts", attempts, Attempt::id).list(Row.class).stream()
                .map(this::line)
                .collect(Collectors.groupingBy(line -> line.row().attemptId()));
    }

    private Line line(Row row) {
        Bank bank = banks.of(row.examId(), row.bankNumber());
        AnswerValue answer = row.answer() == null ? null : Json.read(row.answer(), AnswerValue.class);
        Mark mark = new Marker(row.partShare())
                .mark(
                        bank.question(row.versionId()),
                        PaperAnswer.of(SqlArray.integers(row.order()), answer),
                        row.points());
        return new Line(row, bank, row.decided(mark));
    }

    private void store(List<Line> lines) {
        sql.of("""
                        UPDATE exams.attempt_question q
                           SET earned = m.earned, is_right = m.is_right
                          FROM unnest(CAST(:attempts AS bigint[]), CAST(:positions AS integer[]),
                                      CAST(:earned AS numeric[]), CAST(:right AS boolean[]))
                               AS m (attempt_id, position, earned, is_right)
                         WHERE q.attempt_id = m.attempt_id AND q.position = m.position""")
                .set("attempts", lines, line -> line.row().attemptId())
                .set("positions", lines, line -> line.row().position())
                .set("earned", lines, line -> line.mark().earned())
                .set("right", lines, line -> line.mark().right())
                .run();
    }

    private static void settle(Attempt attempt, List<Line> lines, Instant now) {
        BigDecimal sum = lines.stream()
                .map(line -> line.mark().earned())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal pass = lines.stream()
                .findFirst()
                .map(line -> line.bank().blueprint().pass())
                .orElse(BigDecimal.ZERO);
        boolean complete = lines.stream().noneMatch(line -> line.mark().earned() == null);
        attempt.autoMarked(sum, pass, complete, now);
    }

    private record Line(Row row, Bank bank, Mark mark) {}

    record Row(
            long attemptId,
            long examId,
            int bankNumber,
            BigDecimal partShare,
            int position,
            long versionId,
            String order,
            BigDecimal points,
            @Nullable String answer,
            @Nullable BigDecimal written) {
        /** People have the last word where the machine has none. */
        Mark decided(Mark byMachine) {
            return byMachine.earned() != null || written == null
                    ? byMachine
                    : new Mark(written, written.compareTo(points) == 0);
        }
    }
}

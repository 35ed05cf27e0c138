package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptId;
import org.xinke.exams.AttemptState;
import org.xinke.exams.Banks;
import org.xinke.papers.Bank;
import org.xinke.questions.AnswerValue;
import org.xinke.questions.ShownQuestion;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlArray;

/** The caller's own paper: two statements, the questions themselves come from the bank in memory. */
@ApplicationScoped
@Transactional
public class PaperQueries {
    @Inject
    Sql sql;

    @Inject
    Banks banks;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Allowed(Role.STUDENT)
    public AttemptPaper paper(AttemptId id) {
        Head head = head(id);
        Bank bank = banks.of(head.examId(), head.bankNumber());
        return new AttemptPaper(
                id.value(),
                head.examId(),
                head.title(),
                head.state(),
                head.windowNumber(),
                head.startedAt(),
                head.deadline(),
                head.lastSaveAt(),
                clock.instant(),
                head.minutes(),
                rows(id).stream().map(row -> row.line(bank)).toList());
    }

    @Allowed(Role.STUDENT)
    public AttemptClock clock(AttemptId id) {
        return sql.of("""
                        SELECT state, deadline, last_save_at, CAST(:now AS timestamptz)
                          FROM exams.attempt WHERE id = :attempt AND person_id = :person""")
                .set("now", clock.instant())
                .set("attempt", id.value())
                .set("person", currentUser.personId())
                .first(AttemptClock.class)
                .orElseThrow(NotFound::new);
    }

    private Head head(AttemptId id) {
        return sql.of("""
                        SELECT a.exam_id, e.title, e.bank_number, a.state, a.window_number, a.started_at,
                               a.deadline, a.last_save_at,
                               e.minutes * (100 + coalesce(x.extra_percent, 0)) / 100
                          FROM exams.attempt a
                          JOIN exams.exam e ON e.id = a.exam_id
                          LEFT JOIN exams.exam_accommodation x ON x.person_id = a.person_id
                         WHERE a.id = :attempt AND a.person_id = :person""")
                .set("attempt", id.value())
                .set("person", currentUser.personId())
                .first(Head.class)
                .orElseThrow(NotFound::new);
    }

    private List<Row> rows(AttemptId id) {
        return sql.of("""
                        SELECT q.position, q.question_version_id, CAST(q.option_order AS text), q.points,
                               CAST(w.value AS text), coalesce(w.seq, 0), w.saved_at
                          FROM exams.attempt_question q
                          LEFT JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position
                         WHERE q.attempt_id = :attempt
                         ORDER BY q.position""").set("attempt", id.value()).list(Row.class);
    }

    record Head(
            long examId,
            String title,
            int bankNumber,
            AttemptState state,
            int windowNumber,
            Instant startedAt,
            Instant deadline,
            Instant lastSaveAt,
            int minutes) {}

    record Row(
            int position,
            long versionId,
            String order,
            BigDecimal points,
            @Nullable String answer,
            long seq,
            @Nullable Instant savedAt) {
        AttemptPaper.Line line(Bank bank) {
            return new AttemptPaper.Line(
                    position,
                    bank.sectionTitle(position),
                    ShownQuestion.of(bank.question(versionId), SqlArray.integers(order), points),
                    answer == null ? null : Json.read(answer, AnswerValue.class),
                    seq,
                    savedAt);
        }
    }
}

package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.papers.Bank;
import org.xinke.questions.AnswerValue;
import org.xinke.questions.Explained;
import org.xinke.questions.Mark;
import org.xinke.questions.PaperAnswer;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlArray;

/** The caller's own result; keys and reasons leave the server only after the release. */
@ApplicationScoped
@Transactional
public class ResultQueries {
    @Inject
    Sql sql;

    @Inject
    Banks banks;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Allowed(Role.STUDENT)
    public AttemptResult result(AttemptId id) {
        Head head = head(id);
        boolean ready = head.state() == AttemptState.MARKED;
        boolean released = head.markedByMachine() && head.released(clock.instant());
        return new AttemptResult(
                id.value(),
                head.examId(),
                head.title(),
                head.state(),
                released,
                head.releaseRule(),
                head.timeLine().over(),
                head.endedAt(),
                head.full(),
                head.pass(),
                released && ready ? head.points() : null,
                released && ready ? head.passed() : null,
                released ? topics(id) : List.of(),
                released && head.keysOpen(clock.instant())
                        ? lines(id, banks.of(head.examId(), head.bankNumber()))
                        : List.of());
    }

    private Head head(AttemptId id) {
        return sql.of("""
                        SELECT a.exam_id, e.title, e.bank_number, a.state, a.ended_at,
                               a.auto_marked_at IS NOT NULL, a.points, a.passed, b.full_points,
                               b.pass_points, e.release_rule, e.released_at, e.opens_at, greatest(e.closes_at, e.held_until),
                               e.minutes, e.grace_seconds, e.keys_each_try,
                               e.attempts_allowed > (SELECT max(t.number) FROM exams.attempt t
                                                      WHERE t.exam_id = a.exam_id AND t.person_id = a.person_id)
                          FROM exams.attempt a
                          JOIN exams.exam e ON e.id = a.exam_id
                          JOIN papers.blueprint_line b ON b.id = e.blueprint_id
                         WHERE a.id = :attempt AND a.person_id = :person""")
                .set("attempt", id.value())
                .set("person", currentUser.personId())
                .first(Head.class)
                .orElseThrow(NotFound::new);
    }

    private List<Explained> lines(AttemptId id, Bank bank) {
        return sql.of("""
                        SELECT q.position, q.question_version_id, CAST(q.option_order AS text), q.points,
                               q.earned, q.is_right, CAST(w.value AS text), m.remark
                          FROM exams.attempt_question q
                          LEFT JOIN exams.answer w ON w.attempt_id = q.attempt_id AND w.position = q.position
                          LEFT JOIN exams.written_mark m ON m.attempt_id = w.attempt_id AND m.position = w.position
                           AND m.answer_seq = w.seq
                         WHERE q.attempt_id = :attempt
                         ORDER BY q.position""").set("attempt", id.value()).list(Row.class).stream()
                .map(row -> row.line(bank))
                .toList();
    }

    private List<AttemptResult.Topic> topics(AttemptId id) {
        return sql.of("""
                        SELECT u.id, u.title, o.id, o.text, count(*) FILTER (WHERE q.is_right), count(*),
                               coalesce(sum(q.earned), 0), sum(q.points),
                               string_agg(DISTINCT v.lesson_id || '=' || v.lesson_title, chr(10))
                          FROM exams.attempt_question q
                          JOIN questions.version_topic v ON v.version_id = q.question_version_id
                          JOIN course.objective o ON o.id = v.objective_id
                          JOIN course.unit u ON u.id = o.unit_id
                         WHERE q.attempt_id = :attempt
                         GROUP BY u.id, u.title, u.position, o.id, o.text, o.position
                         ORDER BY u.position, o.position""").set("attempt", id.value()).list(TopicRow.class).stream()
                .map(TopicRow::topic)
                .toList();
    }

    record Head(
            long examId,
            String title,
            int bankNumber,
            AttemptState state,
            @Nullable Instant endedAt,
            boolean markedByMachine,
            @Nullable BigDecimal points,
            @Nullable Boolean passed,
            BigDecimal full,
            BigDecimal pass,
            ReleaseRule releaseRule,
            @Nullable Instant releasedAt,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            int graceSeconds,
            boolean keysEachTry,
            boolean triesLeft) {
        /** Who can still try, or whose neighbour can, would only learn the keys by heart. */
        boolean keysOpen(Instant now) {
            return keysEachTry || !triesLeft || now.isAfter(timeLine().over());
        }

        TimeLine timeLine() {
            return new TimeLine(opensAt, closesAt, minutes, graceSeconds);
        }

        boolean released(Instant now) {
            return releaseRule.open(now, timeLine().over(), releasedAt);
        }
    }

    record Row(
            int position,
            long versionId,
            String order,
            BigDecimal points,
            @Nullable BigDecimal earned,
            @Nullable Boolean right,
            @Nullable String answer,
            @Nullable String remark) {
        Explained line(Bank bank) {
            AnswerValue value = answer == null ? null : Json.read(answer, AnswerValue.class);
            PaperAnswer given = PaperAnswer.of(SqlArray.integers(order), value);
            return Explained.of(position, bank.question(versionId), given, points, new Mark(earned, right))
                    .withRemark(remark);
        }
    }

    record TopicRow(
            String unitId,
            String unitTitle,
            String objectiveId,
            String objective,
            int right,
            int all,
            BigDecimal earned,
            BigDecimal full,
            @Nullable String lessons) {
        AttemptResult.Topic topic() {
            return new AttemptResult.Topic(
                    unitId, unitTitle, objectiveId, objective, right, all, earned, full, readings());
        }

        private List<AttemptResult.Reading> readings() {
            return lessons == null
                    ? List.of()
                    : Arrays.stream(lessons.split("\n"))
                            .map(line -> line.split("=", 2))
                            .map(part -> new AttemptResult.Reading(part[0], part[1]))
                            .toList();
        }
    }
}

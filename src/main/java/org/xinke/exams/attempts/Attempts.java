package org.xinke.exams.attempts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.content.PaperWay;
import org.xinke.exams.AttemptId;
import org.xinke.exams.Banks;
import org.xinke.exams.ClosesForPerson;
import org.xinke.exams.ExamId;
import org.xinke.exams.TimeLine;
import org.xinke.papers.Draw;
import org.xinke.papers.DrawnQuestion;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlArray;

/** The student's side: start, write, hand in. Without entities, so that it goes over the connection of a sitting too. */
@ApplicationScoped
@Transactional
public class Attempts {
    private static final String FACTS = """
            SELECT e.opens_at, """ + ClosesForPerson.SQL + """
            , e.minutes, e.grace_seconds, e.attempts_allowed, e.bank_number,
                   coalesce((SELECT x.extra_percent FROM exams.exam_accommodation x WHERE x.person_id = :person), 0),
                   (SELECT count(*) FROM exams.attempt a WHERE a.exam_id = e.id AND a.person_id = :person),
                   (SELECT max(a.id) FROM exams.attempt a
                     WHERE a.exam_id = e.id AND a.person_id = :person AND a.state = 'RUNNING'),
                   (SELECT string_agg(DISTINCT v.question_id, ',')
                      FROM exams.attempt a
                      JOIN exams.attempt_question q ON q.attempt_id = a.id
                      JOIN questions.question_version v ON v.id = q.question_version_id
                     WHERE a.person_id = :person),
                   EXISTS (SELECT 1 FROM lessons.person_way_round w WHERE w.person_id = :person)
              FROM exams.exam e
             WHERE e.id = :exam
               AND EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND c.person_id = :person)""";

    private static final String INSERT = """
            WITH made AS (
                INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at)
                VALUES (:exam, :person, :number, :seed, 'RUNNING', :now, :deadline, :lastSave)
                    ON CONFLICT ON CONSTRAINT attempt_number_unique DO NOTHING
                RETURNING id
            ), drawn AS (
                INSERT INTO exams.attempt_question (attempt_id, position, question_version_id, option_order, points)
                SELECT m.id, q.position, q.version_id, CAST(q.option_order AS integer[]), q.points
                  FROM made m
                 CROSS JOIN unnest(CAST(:versions AS bigint[]), CAST(:orders AS text[]), CAST(:points AS numeric[]))
                            WITH ORDINALITY AS q (version_id, option_order, points, position)
            )
            SELECT id FROM made""";

    @Inject
    Sql sql;

    @Inject
    AttemptRows rows;

    @Inject
    Banks banks;

    @Inject
    AnswerStore answers;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** Starts with the paper that goes with how the caller has read the lessons. */
    @Allowed(Role.STUDENT)
    public Started start(ExamId exam) {
        return start(exam, null);
    }

    /**
     * Starts, or goes on with the attempt that is running: a second start never makes a second paper.
     *
     * @param wayRound whether the paper goes round the hard topics; null: as the caller has read the lessons
     * @throws NotFound when the exam is not the caller's to sit
     * @throws RuleViolation before the opening, after the close, or when no attempt is left
     */
    @Allowed(Role.STUDENT)
    public Started start(ExamId exam, @Nullable Boolean wayRound) {
        Facts facts = facts(exam);
        if (facts.running() != null) {
            return new Started(facts.running(), false);
        }
        Instant now = clock.instant();
        facts.timeLine().demandOpen(now);
        if (facts.made() >= facts.attemptsAllowed()) {
            throw new RuleViolation("exams.error.noAttemptLeft");
        }
        return insert(exam, facts, facts.way(wayRound), now)
                .map(id -> new Started(id, true))
                .orElseGet(() ->
                        new Started(Optional.ofNullable(facts(exam).running()).orElseThrow(Conflict::new), false));
    }

    private Optional<Long> insert(ExamId exam, Facts facts, PaperWay way, Instant now) {
        long seed = Secret.random().nextLong();
        List<DrawnQuestion> paper = Draw.paper(banks.of(exam.value(), facts.bankNumber()), seed, facts.seen(), way);
        Instant deadline = facts.timeLine().deadline(now, facts.extraPercent());
        return sql
                .of(INSERT)
                .set("exam", exam.value())
                .set("person", currentUser.personId())
                .set("number", facts.made() + 1)
                .set("seed", seed)
                .set("now", now)
                .set("deadline", deadline)
                .set("lastSave", facts.timeLine().lastSave(deadline))
                .set("versions", paper, q -> q.question().versionId())
                .set("orders", paper, q -> SqlArray.literal(q.order()))
                .set("points", paper, DrawnQuestion::points)
                .values(Long.class)
                .stream()
                .findFirst();
    }

    /** This window writes from now on; the one before is told so at its next save. */
    @Allowed(Role.STUDENT)
    public void takeOver(AttemptId id, String windowId) {
        Attempt attempt = own(id);
        attempt.takeOver(windowId);
        rows.store(attempt);
    }

    @Allowed(Role.STUDENT)
    public SavedAnswers save(AttemptId id, String windowId, List<AnswerSave> sent) {
        return answers.save(id, currentUser.personId(), windowId, sent);
    }

    /**
     * Ends the attempt; ending it again answers the same.
     *
     * @param windowId null for a client without windows
     * @param rest answers that have not been acknowledged yet
     */
    @Allowed(Role.STUDENT)
    public HandedIn handIn(AttemptId id, @Nullable String windowId, List<AnswerSave> rest) {
        Attempt attempt = own(id);
        Instant now = clock.instant();
        int late = 0;
        if (attempt.takes(windowId, now)) {
            if (!rest.isEmpty()) {
                answers.save(id, currentUser.personId(), attempt.writer(windowId), rest);
            }
        } else if (!rest.isEmpty()) {
            late = answers.missing(id, rest);
        }
        attempt.handIn(now);
        rows.store(attempt);
        return new HandedIn(id.value(), attempt.state(), attempt.endedAt(), late);
    }

    private Attempt own(AttemptId id) {
        return rows.lock(id)
                .filter(attempt -> attempt.belongsTo(currentUser.personId()))
                .orElseThrow(NotFound::new);
    }

    private Facts facts(ExamId exam) {
        return sql.of(FACTS)
                .set("exam", exam.value())
                .set("person", currentUser.personId())
                .first(Facts.class)
                .orElseThrow(NotFound::new);
    }

    /** @param fresh false when the attempt was running already */
    public record Started(long attemptId, boolean fresh) {}

    record Facts(
            Instant opensAt,
            Instant closesAt,
            int minutes,
            int graceSeconds,
            int attemptsAllowed,
            int bankNumber,
            int extraPercent,
            int made,
            @Nullable Long running,
            @Nullable String seenIds,
            boolean wayRound) {
        PaperWay way(@Nullable Boolean asked) {
            return PaperWay.of(asked == null ? wayRound : asked);
        }

        TimeLine timeLine() {
            return new TimeLine(opensAt, closesAt, minutes, graceSeconds);
        }

        Set<String> seen() {
            return seenIds == null
                    ? Set.of()
                    : Arrays.stream(seenIds.split(",")).collect(Collectors.toSet());
        }
    }
}

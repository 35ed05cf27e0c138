package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.papers.Draw;
import org.xinke.papers.DrawnQuestion;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.SqlArray;

/** The student's side: start, write, hand in. */
@ApplicationScoped
@Transactional
public class Sittings {
    private static final String FACTS = """
            SELECT e.opens_at, e.closes_at, e.minutes, e.grace_seconds, e.attempts_allowed, e.bank_number,
                   coalesce((SELECT x.extra_percent FROM exams.exam_accommodation x WHERE x.person_id = ?2), 0),
                   (SELECT count(*) FROM exams.attempt a WHERE a.exam_id = e.id AND a.person_id = ?2),
                   (SELECT max(a.id) FROM exams.attempt a
                     WHERE a.exam_id = e.id AND a.person_id = ?2 AND a.state = 'RUNNING'),
                   (SELECT string_agg(DISTINCT v.question_id, ',')
                      FROM exams.attempt a
                      JOIN exams.attempt_question q ON q.attempt_id = a.id
                      JOIN questions.question_version v ON v.id = q.question_version_id
                     WHERE a.person_id = ?2)
              FROM exams.exam e
             WHERE e.id = ?1
               AND EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND c.person_id = ?2)""";

    private static final String INSERT = """
            WITH made AS (
                INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at)
                VALUES (?1, ?2, ?3, ?4, 'RUNNING', ?5, ?6, ?7)
                    ON CONFLICT ON CONSTRAINT attempt_number_unique DO NOTHING
                RETURNING id
            ), drawn AS (
                INSERT INTO exams.attempt_question (attempt_id, position, question_version_id, option_order, points)
                SELECT m.id, q.position, q.version_id, CAST(q.option_order AS integer[]), q.points
                  FROM made m
                 CROSS JOIN unnest(CAST(?8 AS bigint[]), CAST(?9 AS text[]), CAST(?10 AS numeric[]))
                            WITH ORDINALITY AS q (version_id, option_order, points, position)
            )
            SELECT id FROM made""";

    private final SecureRandom seeds = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Banks banks;

    @Inject
    AnswerStore answers;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /**
     * Starts, or goes on with the attempt that is running: a second start never makes a second paper.
     *
     * @throws NotFound when the exam is not the caller's to sit
     * @throws RuleViolation before the opening, after the close, or when no attempt is left
     */
    @Allowed(Role.STUDENT)
    public Started start(long examId) {
        Facts facts = facts(examId);
        if (facts.running() != null) {
            return new Started(facts.running(), false);
        }
        Instant now = clock.instant();
        facts.timeLine().demandOpen(now);
        if (facts.made() >= facts.attemptsAllowed()) {
            throw new RuleViolation("exams.error.noAttemptLeft");
        }
        return insert(examId, facts, now)
                .map(id -> new Started(id, true))
                .orElseGet(() ->
                        new Started(Optional.ofNullable(facts(examId).running()).orElseThrow(Conflict::new), false));
    }

    private Optional<Long> insert(long examId, Facts facts, Instant now) {
        long seed = seeds.nextLong();
        List<DrawnQuestion> paper = Draw.paper(banks.of(examId, facts.bankNumber()), seed, facts.seen());
        Instant deadline = facts.timeLine().deadline(now, facts.extraPercent());
        List<?> ids = em.createNativeQuery(INSERT)
                .setParameter(1, examId)
                .setParameter(2, currentUser.personId())
                .setParameter(3, facts.made() + 1)
                .setParameter(4, seed)
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(deadline))
                .setParameter(7, Timestamp.from(facts.timeLine().lastSave(deadline)))
                .setParameter(8, SqlArray.of(paper, q -> q.question().versionId()))
                .setParameter(9, SqlArray.of(paper, q -> '"' + SqlArray.of(q.order(), place -> place) + '"'))
                .setParameter(10, SqlArray.of(paper, DrawnQuestion::points))
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    /** This window writes from now on; the one before is told so at its next save. */
    @Allowed(Role.STUDENT)
    public void takeOver(long attemptId, String windowId) {
        own(attemptId).takeOver(windowId);
    }

    @Allowed(Role.STUDENT)
    public SavedAnswers save(long attemptId, String windowId, List<AnswerSave> sent) {
        return answers.save(attemptId, currentUser.personId(), windowId, sent);
    }

    /**
     * Ends the attempt; ending it again answers the same.
     *
     * @param windowId null for a client without windows
     * @param rest answers that have not been acknowledged yet
     */
    @Allowed(Role.STUDENT)
    public HandedIn handIn(long attemptId, @Nullable String windowId, List<AnswerSave> rest) {
        Attempt attempt = own(attemptId);
        Instant now = clock.instant();
        int late = 0;
        if (attempt.takes(windowId, now)) {
            if (!rest.isEmpty()) {
                answers.save(attemptId, currentUser.personId(), attempt.writer(windowId), rest);
            }
        } else if (!rest.isEmpty()) {
            late = answers.missing(attemptId, rest);
        }
        attempt.handIn(now);
        return new HandedIn(attemptId, attempt.state(), attempt.endedAt(), late);
    }

    private Attempt own(long attemptId) {
        return Optional.ofNullable(em.find(Attempt.class, attemptId, LockModeType.PESSIMISTIC_WRITE))
                .filter(attempt -> attempt.belongsTo(currentUser.personId()))
                .orElseThrow(NotFound::new);
    }

    private Facts facts(long examId) {
        return Rows.first(
                        em.createNativeQuery(FACTS).setParameter(1, examId).setParameter(2, currentUser.personId()),
                        Facts.class)
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
            @Nullable String seenIds) {
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

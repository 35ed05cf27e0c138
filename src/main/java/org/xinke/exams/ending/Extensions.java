package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.ReleaseRule;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** More time in one exam, while it runs or after an outage. Decision 34 says who gets how much, and what it cannot do. */
@ApplicationScoped
@Transactional
public class Extensions {
    private static final String MOVE = """
            WITH whom AS (
                SELECT a.id, a.state, greatest(a.deadline, :now) + make_interval(mins => :minutes) AS deadline
                  FROM exams.attempt a
                 WHERE a.exam_id = :exam
                   AND (CAST(:person AS bigint) IS NULL OR a.person_id = CAST(:person AS bigint))
                   AND (CAST(:section AS bigint) IS NULL
                        OR EXISTS (SELECT 1 FROM exams.exam_candidate c
                                    WHERE c.exam_id = a.exam_id AND c.person_id = a.person_id
                                      AND c.section_id = CAST(:section AS bigint)))
                   AND (a.state = 'RUNNING'
                        OR (:reopen AND a.ended_at > a.last_save_at
                            AND NOT EXISTS (SELECT 1 FROM exams.attempt b
                                             WHERE b.exam_id = a.exam_id AND b.person_id = a.person_id
                                               AND b.number > a.number)))
                 ORDER BY a.id
                   FOR UPDATE OF a
            ), moved AS (
                UPDATE exams.attempt a
                   SET deadline = w.deadline, last_save_at = w.deadline + make_interval(secs => :grace),
                       state = 'RUNNING', ended_at = NULL, auto_marked_at = NULL, marked_at = NULL, points = NULL,
                       passed = NULL, version = a.version + 1
                  FROM whom w
                 WHERE a.id = w.id
                RETURNING a.id
            )
            SELECT count(*), count(*) FILTER (WHERE w.state <> 'RUNNING'), max(w.deadline)
              FROM whom w
              JOIN moved m ON m.id = w.id""";

    @Inject
    Sql sql;

    @Inject
    ExamSettings settings;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /**
     * Whoever writes has so many minutes more; whose paper time has ended has them from now on, unless the results are out.
     * Who has not begun can begin so much later. Devices hear of it with their next answer.
     *
     * @throws NotFound when nobody of the exam is meant
     * @throws RuleViolation when the exam is over and its results are out, or the minutes or the reason are missing
     */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public Extended extend(ExamId id, Whom whom, int minutes, String reason) {
        Facts exam = facts(id);
        Instant now = clock.instant();
        demand(exam, minutes, reason, now);
        Long person = whom.number() == null ? null : candidate(id, whom.number());
        demandSection(id, whom.sectionId());
        Moved moved = move(id, whom.sectionId(), person, minutes, exam, now);
        note(id, whom.sectionId(), person, minutes, reason.strip(), moved, now);
        moveExam(id, whom, minutes, moved.last(), now);
        audit.record(
                "exams.extend",
                "exam:" + id.value(),
                null,
                "%s +%d min, %d moved, %d reopened: %s"
                        .formatted(whom, minutes, moved.all(), moved.reopened(), reason.strip()));
        return new Extended(moved.all(), moved.reopened());
    }

    private void demand(Facts exam, int minutes, String reason, Instant now) {
        if (minutes < 1 || minutes > settings.longestExtension()) {
            throw new RuleViolation("exams.error.extensionMinutes", settings.longestExtension());
        }
        if (reason.isBlank()) {
            throw new RuleViolation("exams.error.reasonNeeded");
        }
        if (exam.over(now) && exam.resultsOut(now)) {
            throw new RuleViolation("exams.error.resultsOut");
        }
    }

    /** The exam is locked, so that of two extensions the second sees what the first did. */
    private Facts facts(ExamId id) {
        return sql.of("""
                        SELECT greatest(closes_at, held_until), grace_seconds, release_rule, released_at
                          FROM exams.exam WHERE id = :exam FOR UPDATE""").set("exam", id.value()).first(Facts.class).orElseThrow(NotFound::new);
    }

    private long candidate(ExamId id, String number) {
        return sql.of("""
                        SELECT p.id FROM people.person p
                         WHERE lower(p.number) = :number AND p.kind = 'STUDENT'
                           AND EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = :exam AND c.person_id = p.id)""")
                .set("number", PersonNumber.of(number).key())
                .set("exam", id.value())
                .firstValue(Long.class)
                .orElseThrow(NotFound::new);
    }

    private void demandSection(ExamId id, @Nullable Long section) {
        if (section != null
                && !sql.of("SELECT 1 FROM exams.exam_held WHERE exam_id = :exam AND section_id = :section")
                        .set("exam", id.value())
                        .set("section", section)
                        .any()) {
            throw new NotFound();
        }
    }

    private Moved move(ExamId id, @Nullable Long section, @Nullable Long person, int minutes, Facts exam, Instant now) {
        return sql.of(MOVE)
                .set("exam", id.value())
                .set("section", section)
                .set("person", person)
                .set("minutes", minutes)
                .set("grace", exam.graceSeconds())
                .set("reopen", !exam.resultsOut(now))
                .set("now", now)
                .one(Moved.class);
    }

    private void note(
            ExamId id,
            @Nullable Long section,
            @Nullable Long person,
            int minutes,
            String reason,
            Moved moved,
            Instant now) {
        sql.of("""
                        INSERT INTO exams.extension (exam_id, section_id, person_id, minutes, reason, granted_by, granted_at,
                                                     moved, reopened)
                        VALUES (:exam, CAST(:section AS bigint), CAST(:person AS bigint), :minutes, :reason, :by, :now,
                                :moved, :reopened)""")
                .set("exam", id.value())
                .set("section", section)
                .set("person", person)
                .set("minutes", minutes)
                .set("reason", reason)
                .set("by", currentUser.personId())
                .set("now", now)
                .set("moved", moved.all())
                .set("reopened", moved.reopened())
                .run();
    }

    /** For those who have not begun, and so that nobody sees keys while somebody may still write. */
    private void moveExam(ExamId id, Whom whom, int minutes, @Nullable Instant last, Instant now) {
        sql.of("""
                        UPDATE exams.exam e
                           SET closes_at = CASE WHEN :all THEN greatest(e.closes_at, :now) + make_interval(mins => :minutes)
                                                ELSE e.closes_at END,
                               held_until = greatest(e.held_until, CAST(:last AS timestamptz), e.closes_at
                                   + make_interval(mins => CAST(coalesce(s.longest, 0) + coalesce(p.longest, 0) AS integer))),
                               version = e.version + 1
                          FROM (SELECT max(t.minutes) AS longest
                                  FROM (SELECT sum(x.minutes) AS minutes FROM exams.extension x
                                         WHERE x.exam_id = :exam AND x.section_id IS NOT NULL GROUP BY x.section_id) t) s,
                               (SELECT max(t.minutes) AS longest
                                  FROM (SELECT sum(x.minutes) AS minutes FROM exams.extension x
                                         WHERE x.exam_id = :exam AND x.person_id IS NOT NULL GROUP BY x.person_id) t) p
                         WHERE e.id = :exam""")
                .set("all", whom.all())
                .set("now", now)
                .set("minutes", minutes)
                .set("last", last)
                .set("exam", id.value())
                .run();
    }

    record Facts(
            Instant closesAt,
            int graceSeconds,
            ReleaseRule releaseRule,
            @Nullable Instant releasedAt) {
        private Instant end() {
            return closesAt.plusSeconds(graceSeconds);
        }

        boolean over(Instant now) {
            return now.isAfter(end());
        }

        /** Whether somebody may have seen the keys. */
        boolean resultsOut(Instant now) {
            return releaseRule.open(now, end(), releasedAt);
        }
    }

    record Moved(int all, int reopened, @Nullable Instant last) {}
}

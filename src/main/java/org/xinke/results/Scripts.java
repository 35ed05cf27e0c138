package org.xinke.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.xinke.exams.ExamId;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** A marker's desk: takes one script after the other, keeps what is half done, and gives points. */
@ApplicationScoped
@Transactional
public class Scripts {
    /** Whose hold has run out gives it up; nobody reads the same script twice. */
    private static final String TAKE = """
            WITH next AS (
                SELECT c.attempt_id, c.position
                  FROM results.script c
                 WHERE c.exam_id = :exam AND c.question_version_id = :version AND c.state IN ('FIRST', 'SECOND')
                   AND (c.marker_id IS NULL OR c.marker_id = :me OR c.held_until < :now)
                   AND NOT EXISTS (SELECT 1 FROM results.script_mark m
                                    WHERE m.attempt_id = c.attempt_id AND m.position = c.position
                                      AND m.answer_seq = c.answer_seq AND m.marker_id = :me)
                 ORDER BY (c.marker_id = :me) IS NOT TRUE, c.label, c.attempt_id
                 LIMIT 1
                   FOR UPDATE SKIP LOCKED
            )
            UPDATE results.script s
               SET marker_id = :me, held_until = :until, draft = CASE WHEN s.marker_id = :me THEN s.draft END
              FROM next n
             WHERE s.attempt_id = n.attempt_id AND s.position = n.position
            RETURNING\s""" + ScriptRow.COLUMNS;

    @Inject
    Sql sql;

    @Inject
    MarkingDesk desk;

    @Inject
    ResultSettings settings;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /**
     * The next script of a question: first the one that the caller has begun.
     *
     * @return empty when nothing is left that the caller could mark
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public Optional<ScriptTask> next(ExamId exam, long versionId) {
        desk.demandMarker(exam);
        Instant now = clock.instant();
        return sql
                .of(TAKE)
                .set("exam", exam.value())
                .set("version", versionId)
                .set("me", currentUser.personId())
                .set("now", now)
                .set("until", now.plus(settings.hold()))
                .list(ScriptRow.class)
                .stream()
                .findFirst()
                .map(desk::lay);
    }

    /**
     * Keeps what is half done, and the script for its marker.
     *
     * @throws Conflict when it has gone to somebody else meanwhile
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public void keep(ScriptId id, Judgement half) {
        half.demandShortRemark();
        int kept = sql.of("""
                        UPDATE results.script
                           SET draft = CAST(:draft AS jsonb), held_until = :until
                         WHERE attempt_id = :attempt AND position = :position AND marker_id = :me
                           AND state IN ('FIRST', 'SECOND')""")
                .setJson("draft", half)
                .set("until", clock.instant().plus(settings.hold()))
                .set("attempt", id.attempt())
                .set("position", id.position())
                .set("me", currentUser.personId())
                .run();
        if (kept == 0) {
            throw new Conflict("results.error.notYours");
        }
    }

    /**
     * Gives the points; whether the script is decided with them, or goes to a second marker or the lead, is the exam's rule.
     *
     * @throws Conflict when it has gone to somebody else meanwhile
     * @throws RuleViolation when something is missing
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public ScriptState mark(ScriptId id, Judgement judgement) {
        ScriptRow row = desk.lock(id);
        desk.demandMarker(row.exam());
        if (row.state().round() > 2 || !row.isWith(currentUser.personId())) {
            throw new Conflict("results.error.notYours");
        }
        return desk.put(row, judgement);
    }

    /** A script that the caller has marked, to look at it again. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public ScriptTask mine(ScriptId id) {
        ScriptRow row = desk.row(id);
        Judgement given = desk.lastOf(row, currentUser.personId()).orElseThrow(NotFound::new);
        return desk.lay(row).withJudgement(given);
    }

    /**
     * Corrects the caller's own mark, as long as nobody else has marked after it.
     *
     * @throws Conflict when somebody has
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public ScriptState correct(ScriptId id, Judgement judgement) {
        ScriptRow row = desk.lock(id);
        desk.demandMarker(row.exam());
        return desk.replace(row, judgement);
    }

    /** Gives a script back, so that somebody else may take it. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public void giveBack(ScriptId id) {
        sql.of("""
                        UPDATE results.script SET marker_id = NULL, held_until = NULL, draft = NULL
                         WHERE attempt_id = :attempt AND position = :position AND marker_id = :me""")
                .set("attempt", id.attempt())
                .set("position", id.position())
                .set("me", currentUser.personId())
                .run();
    }
}

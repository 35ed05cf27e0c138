package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.SessionSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/**
 * 签到 by a student's own device. Each is one statement: thousands come in the same two minutes. A refusal is stored, not undone:
 * the try that it counts has to stay.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = RuleViolation.class)
@Allowed(Role.STUDENT)
public class CheckIns {
    /** A try is counted before the code is looked at, on a row that many at once queue for: so nobody gets more tries by haste. */
    private static final String CHECK_IN = """
            WITH here AS MATERIALIZED (
                SELECT s.id, s.code, s.starts_at,
                       s.state = 'OPEN' AND :now >= s.starts_at - make_interval(secs => :early) AND :now < s.ends_at AS open
                  FROM sessions.class_session s
                 WHERE s.id = :session
                   AND EXISTS (SELECT 1 FROM course.enrolment e
                                WHERE e.section_id = s.section_id AND e.person_id = :person AND e.ended_at IS NULL)
            ), tried AS (
                INSERT INTO sessions.code_try AS t (session_id, person_id, tries)
                SELECT id, :person, 1 FROM here WHERE open AND CAST(:code AS text) IS NOT NULL
                    ON CONFLICT ON CONSTRAINT code_try_pk DO UPDATE SET tries = t.tries + 1
                RETURNING t.tries
            ), done AS (
                INSERT INTO sessions.check_in AS c (session_id, person_id, at, way, device)
                SELECT id, :person, :now, :way, :device
                  FROM here
                 WHERE open AND (CAST(:code AS text) IS NULL OR code = :code AND (SELECT tries FROM tried) <= :most)
                    ON CONFLICT ON CONSTRAINT check_in_pk DO UPDATE SET device = c.device
                RETURNING c.at
            )
            SELECT h.id, h.starts_at, h.open, coalesce((SELECT tries FROM tried), 0),
                   coalesce((SELECT at FROM done),
                            (SELECT c.at FROM sessions.check_in c WHERE c.session_id = h.id AND c.person_id = :person))
              FROM here h""";

    @Inject
    Sql sql;

    @Inject
    RoomCode roomCode;

    @Inject
    SessionSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * By what the room shows: checks in, or out.
     *
     * @throws RuleViolation when the code is not ours or too old, or it is not the time
     * @throws NotFound when it is not the caller's section
     */
    public Here byToken(String token, String device) {
        HereToken read = roomCode.read(token);
        return read.out() ? out(read.session()) : in(read.session(), "QR", null, device);
    }

    /** By the four digits that are read out in the room. */
    public Here byCode(long sessionId, String code, String device) {
        return in(sessionId, "CODE", code, device);
    }

    /** The caller's own sessions that are open now. */
    public List<OpenSession> open() {
        return sql.of("""
                SELECT s.id, x.name, s.room, s.starts_at, s.ends_at, c.at, c.left_at
                  FROM course.enrolment e
                  JOIN sessions.class_session s ON s.section_id = e.section_id AND s.state = 'OPEN'
                  JOIN course.section x ON x.id = s.section_id
                  LEFT JOIN sessions.check_in c ON c.session_id = s.id AND c.person_id = e.person_id
                 WHERE e.person_id = :person AND e.ended_at IS NULL AND s.ends_at > :now
                 ORDER BY s.starts_at""")
                .set("person", currentUser.personId())
                .set("now", clock.instant())
                .list(OpenSession.class);
    }

    private Here in(long session, String way, @Nullable String code, String device) {
        Told told = sql.of(CHECK_IN)
                .set("now", clock.instant())
                .set("early", settings.early().toSeconds())
                .set("session", session)
                .set("person", currentUser.personId())
                .set("code", code)
                .set("way", way)
                .set("device", HexFormat.of().formatHex(Secret.hash(device)))
                .set("most", settings.codeTries())
                .first(Told.class)
                .orElseThrow(NotFound::new);
        Instant at = told.at();
        if (at == null) {
            throw refused(told);
        }
        return new Here(session, at, at.isAfter(told.startsAt().plus(settings.lateAfter())), false);
    }

    private RuleViolation refused(Told told) {
        if (!told.open()) {
            return new RuleViolation("sessions.error.notOpen");
        }
        int left = settings.codeTries() - told.tries();
        return left > 0
                ? new RuleViolation("sessions.error.wrongCode", left)
                : new RuleViolation("sessions.error.noTries");
    }

    /** Who leaves twice has left the last time. */
    private Here out(long session) {
        return sql.of("""
                UPDATE sessions.check_in c SET left_at = :now
                  FROM sessions.class_session s
                 WHERE s.id = c.session_id AND s.id = :session AND s.state = 'OPEN' AND c.person_id = :person
             RETURNING s.id, c.left_at, false, true""")
                .set("now", clock.instant())
                .set("session", session)
                .set("person", currentUser.personId())
                .first(Here.class)
                .orElseThrow(() -> new RuleViolation("sessions.error.notIn"));
    }

    /**
     * What the server has: only then is somebody 已到.
     *
     * @param out it was a check-out
     */
    public record Here(long sessionId, Instant at, boolean late, boolean out) {}

    /** @param at when the caller checked in */
    public record OpenSession(
            long id,
            String section,
            String room,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant at,
            @Nullable Instant leftAt) {}

    record Told(
            long id,
            Instant startsAt,
            boolean open,
            int tries,
            @Nullable Instant at) {}
}

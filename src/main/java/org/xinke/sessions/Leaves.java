package org.xinke.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.notices.SessionNotices;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 请假 for one class session: asked by the student before it ends, decided by the teacher before it is closed. */
@ApplicationScoped
@Transactional
public class Leaves {
    private static final int LONGEST = 500;

    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    CurrentUser currentUser;

    @Inject
    SessionNotices notices;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Asking again before the decision takes the place of what was asked. */
    @Allowed(Role.STUDENT)
    public void ask(long sessionId, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new RuleViolation("sessions.error.leaveReason", LONGEST);
        }
        demandOwn(sessionId);
        int asked = sql.of("""
                INSERT INTO sessions.leave_request AS l (session_id, person_id, reason, asked_at)
                SELECT s.id, :person, :reason, :now
                  FROM sessions.class_session s
                 WHERE s.id = :session AND s.state IN ('PLANNED', 'OPEN') AND s.ends_at > :now
                    ON CONFLICT ON CONSTRAINT leave_request_once DO UPDATE
                   SET reason = excluded.reason, asked_at = excluded.asked_at WHERE l.state = 'ASKED'""")
                .set("person", currentUser.personId())
                .set("reason", reason.strip())
                .set("now", clock.instant())
                .set("session", sessionId)
                .run();
        if (asked == 0) {
            throw new Conflict("sessions.error.leaveOver");
        }
        notices.leaveAsked(sessionId);
    }

    /** Those that wait for the caller, the next session first. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<LeaveLine> waiting() {
        return sql.of("""
                SELECT l.id, s.id, x.name, s.week, s.starts_at, p.number, p.name, l.reason, l.asked_at
                  FROM sessions.leave_request l
                  JOIN sessions.class_session s ON s.id = l.session_id
                  JOIN course.section x ON x.id = s.section_id
                  JOIN people.person p ON p.id = l.person_id
                 WHERE l.state = 'ASKED' AND s.state IN ('PLANNED', 'OPEN') AND (s.teacher_id = :me OR
                       s.section_id IN (SELECT t.section_id FROM course.section_teacher t WHERE t.person_id = :me))
                 ORDER BY s.starts_at, p.number""").set("me", currentUser.personId()).list(LeaveLine.class);
    }

    /** @param answer what the student reads; a refusal needs one */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public void decide(long leaveId, boolean approved, String answer) {
        Asked asked = sql.of("SELECT session_id, person_id FROM sessions.leave_request WHERE id = :leave")
                .set("leave", leaveId)
                .first(Asked.class)
                .orElseThrow(NotFound::new);
        SessionRow row = reach.locked(asked.session());
        if (!approved && answer.isBlank()) {
            throw new RuleViolation("sessions.error.leaveAnswer");
        }
        int decided = sql.of("""
                UPDATE sessions.leave_request SET state = :state, answer = nullif(:answer, ''), decided_at = :now, decided_by = :by
                 WHERE id = :leave AND state = 'ASKED' AND :session IN ('PLANNED', 'OPEN')""")
                .set("state", approved ? "APPROVED" : "REFUSED")
                .set("answer", answer.strip())
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("leave", leaveId)
                .set("session", row.state())
                .run();
        if (decided == 0) {
            throw new Conflict("sessions.error.leaveDecided");
        }
        audit.record("sessions.leave", "leave:" + leaveId, "ASKED", approved ? "APPROVED" : "REFUSED");
        notices.leaveDecided(asked.session(), asked.person(), approved);
    }

    private void demandOwn(long sessionId) {
        boolean own = sql.of("""
                SELECT 1 FROM sessions.class_session s
                  JOIN course.enrolment e ON e.section_id = s.section_id AND e.ended_at IS NULL
                 WHERE s.id = :session AND e.person_id = :person""")
                .set("session", sessionId)
                .set("person", currentUser.personId())
                .any();
        if (!own) {
            throw new NotFound();
        }
    }

    record Asked(long session, long person) {}

    /** A request that waits. */
    public record LeaveLine(
            long id,
            long sessionId,
            String section,
            int week,
            Instant startsAt,
            String number,
            String name,
            String reason,
            @Nullable Instant askedAt) {}
}

package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.SessionRow;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.shared.sql.Sql;

/** Gathers what is known of everybody in a session and has it judged. */
@ApplicationScoped
class Rolls {
    /** Who checked in and moved to another section since then still stands there. */
    private static final String KNOWN = """
            SELECT p.id, p.number, p.name, m.state, c.at, c.left_at, l.state IS NOT NULL, a.state,
                   coalesce(c.device IN (SELECT d.device FROM sessions.check_in d WHERE d.session_id = :session
                                          GROUP BY d.device HAVING count(*) > 1), false)
              FROM (SELECT e.person_id FROM course.enrolment e WHERE e.section_id = :section AND e.ended_at IS NULL
                    UNION SELECT i.person_id FROM sessions.check_in i WHERE i.session_id = :session
                    UNION SELECT a.person_id FROM sessions.attended a WHERE a.session_id = :session) w
              JOIN people.person p ON p.id = w.person_id
              LEFT JOIN sessions.roll_mark m ON m.session_id = :session AND m.person_id = p.id
              LEFT JOIN sessions.check_in c ON c.session_id = :session AND c.person_id = p.id
              LEFT JOIN sessions.leave_request l ON l.session_id = :session AND l.person_id = p.id AND l.state = 'APPROVED'
              LEFT JOIN sessions.attended_now a ON a.session_id = :session AND a.person_id = p.id
             ORDER BY p.number""";

    @Inject
    Sql sql;

    @Inject
    SessionSettings settings;

    Roll of(SessionRow session) {
        List<RollLine> lines =
                sql
                        .of(KNOWN)
                        .set("session", session.id())
                        .set("section", session.sectionId())
                        .list(Known.class)
                        .stream()
                        .map(known -> line(known, session))
                        .toList();
        return new Roll(
                session.id(),
                session.state(),
                session.state() == SessionState.OPEN ? session.code() : null,
                session.checkOut(),
                session.headCount(),
                lines);
    }

    private RollLine line(Known known, SessionRow session) {
        Attendance facts = new Attendance(known.mark(), known.cameAt(), known.leftAt(), known.excused());
        AttendanceState state = known.stands() == null
                ? facts.judged(session.startsAt(), settings.lateAfter(), session.checkOut())
                : known.stands();
        return new RollLine(
                known.personId(),
                known.number(),
                known.name(),
                state,
                known.stands() == null && facts.open(),
                known.mark() != null,
                known.cameAt(),
                known.sharedDevice());
    }

    /** @param stands as it was closed or corrected */
    record Known(
            long personId,
            String number,
            String name,
            @Nullable AttendanceState mark,
            @Nullable Instant cameAt,
            @Nullable Instant leftAt,
            boolean excused,
            @Nullable AttendanceState stands,
            boolean sharedDevice) {}
}

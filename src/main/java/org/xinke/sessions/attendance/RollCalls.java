package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.Reach;
import org.xinke.sessions.SessionRow;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** 点名: opens a session, and notes what the teacher sees in the room. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD})
public class RollCalls {
    private static final int CODES = 10_000;

    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    Rolls rolls;

    @Inject
    RoomCode roomCode;

    @Inject
    SessionSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public Roll roll(long sessionId) {
        return rolls.of(reach.session(sessionId));
    }

    /** Opening again changes nothing. */
    public void open(long sessionId) {
        SessionRow row = reach.locked(sessionId);
        if (row.state() == SessionState.OPEN) {
            return;
        }
        row.demand(SessionState.PLANNED);
        if (clock.instant().isBefore(row.startsAt().minus(settings.early()))) {
            throw new RuleViolation("sessions.error.tooEarly", settings.early().toMinutes());
        }
        sql.of("UPDATE sessions.class_session SET state = 'OPEN', opened_at = :now, code = :code WHERE id = :session")
                .set("now", clock.instant())
                .set("code", "%04d".formatted(Secret.random().nextInt(CODES)))
                .set("session", sessionId)
                .run();
    }

    /** Of several about one person the last holds. @return how things stand now */
    public Roll mark(long sessionId, List<Mark> marks) {
        SessionRow row = reach.locked(sessionId).demand(SessionState.OPEN);
        Map<Long, Mark> last = new LinkedHashMap<>();
        marks.forEach(mark -> last.put(mark.personId(), mark));
        List<Mark> said =
                last.values().stream().filter(mark -> mark.state() != null).toList();
        List<Long> cleared = last.values().stream()
                .filter(mark -> mark.state() == null)
                .map(Mark::personId)
                .toList();
        if (!said.isEmpty()) {
            write(sessionId, said);
        }
        if (!cleared.isEmpty()) {
            sql.of(
                            "DELETE FROM sessions.roll_mark WHERE session_id = :session AND person_id = ANY (CAST(:people AS bigint[]))")
                    .set("session", sessionId)
                    .set("people", cleared)
                    .run();
        }
        return rolls.of(row);
    }

    /** Everybody of whom nothing is known yet is here; what remains is to name the exceptions. */
    public Roll allPresent(long sessionId) {
        List<Mark> open = roll(sessionId).students().stream()
                .filter(RollLine::open)
                .map(line -> new Mark(line.personId(), AttendanceState.PRESENT))
                .toList();
        return mark(sessionId, open);
    }

    /** @param heads null: not counted */
    public void count(long sessionId, @Nullable Integer heads) {
        reach.locked(sessionId).demand(SessionState.OPEN);
        sql.of("UPDATE sessions.class_session SET head_count = CAST(:heads AS integer) WHERE id = :session")
                .set("heads", heads)
                .set("session", sessionId)
                .run();
    }

    /** Whether one has to check out of it. */
    public void checkOut(long sessionId, boolean needed) {
        reach.locked(sessionId).demand(SessionState.OPEN);
        sql.of("UPDATE sessions.class_session SET check_out = :needed WHERE id = :session")
                .set("needed", needed)
                .set("session", sessionId)
                .run();
    }

    /** What is to be shown in the room for the next seconds. @param out to check out by */
    public String shown(long sessionId, boolean out) {
        return roomCode.text(reach.session(sessionId).demand(SessionState.OPEN).id(), out);
    }

    private void write(long sessionId, List<Mark> marks) {
        sql.of("""
                INSERT INTO sessions.roll_mark (session_id, person_id, state, at, by_id)
                SELECT s.id, n.person, n.state, :now, :by
                  FROM unnest(CAST(:people AS bigint[]), CAST(:states AS text[])) AS n (person, state)
                  JOIN sessions.class_session s ON s.id = :session
                  JOIN course.enrolment e ON e.section_id = s.section_id AND e.person_id = n.person AND e.ended_at IS NULL
                ON CONFLICT ON CONSTRAINT roll_mark_pk DO UPDATE
                   SET state = excluded.state, at = excluded.at, by_id = excluded.by_id""")
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("people", marks, Mark::personId)
                .set("states", marks, Mark::state)
                .set("session", sessionId)
                .run();
    }

    /** @param state null: what was marked is taken back */
    public record Mark(long personId, @Nullable AttendanceState state) {}
}

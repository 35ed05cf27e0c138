package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.xinke.hours.HoursEarned;
import org.xinke.hours.HoursSource;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.Given;
import org.xinke.sessions.Reach;
import org.xinke.sessions.SessionRow;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.notices.SessionNotices;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Writes down how everybody took part: once at the close, then as revisions. The hours of each follow in the same transaction. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD})
public class AttendanceBook {
    /** How the ledger of hours knows this feature. */
    private static final String SOURCE = "sessions";

    private static final int DECIMALS = 2;

    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    Rolls rolls;

    @Inject
    SessionSettings settings;

    @Inject
    SessionTitle title;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<HoursEarned> earned;

    @Inject
    SessionNotices notices;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Of whom nothing is known is absent. Closing again is refused: it is done. */
    public Roll close(long sessionId) {
        SessionRow row = reach.locked(sessionId).demand(SessionState.OPEN);
        if (clock.instant().isBefore(row.startsAt())) {
            throw new RuleViolation("sessions.error.notBegun");
        }
        Roll roll = rolls.of(row);
        write(row, roll.students());
        sql.of("""
                UPDATE sessions.class_session SET state = 'CLOSED', code = NULL, closed_at = :now, closed_by = :by
                 WHERE id = :session""")
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("session", sessionId)
                .run();
        roll.students().forEach(line -> book(row, line.personId(), "", hours(row, line.state()), ""));
        audit.record(
                "sessions.close",
                "session:" + sessionId,
                null,
                roll.here() + "/" + roll.students().size());
        return roll(sessionId);
    }

    /** As it stands now. */
    public Roll roll(long sessionId) {
        return rolls.of(reach.session(sessionId));
    }

    /** After the close, with a reason: the old line stays, and the ledger gets the difference. */
    public void correct(long sessionId, long personId, AttendanceState state, String written) {
        String reason = Given.reason(written);
        SessionRow row = reach.locked(sessionId).demand(SessionState.CLOSED);
        Stands before = stands(row, personId);
        if (before.state() == state) {
            throw new Conflict("sessions.error.same");
        }
        BigDecimal hours = hours(row, state);
        int revision = before.revision() + 1;
        sql.of("""
                INSERT INTO sessions.attended (session_id, person_id, revision, state, hours, reason, at, by_id)
                VALUES (:session, :person, :revision, :state, :hours, :reason, :now, :by)""")
                .set("session", sessionId)
                .set("person", personId)
                .set("revision", revision)
                .set("state", state)
                .set("hours", hours)
                .set("reason", reason)
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .run();
        book(row, personId, "#" + revision, hours.subtract(before.hours()), reason);
        notices.corrected(sessionId, personId, state.name());
        audit.record(
                "sessions.correct",
                "session:" + sessionId + " person:" + personId,
                before.state().name(),
                state + " " + reason);
    }

    private Stands stands(SessionRow row, long personId) {
        return sql.of("""
                SELECT revision, state, hours FROM sessions.attended_now WHERE session_id = :session AND person_id = :person""")
                .set("session", row.id())
                .set("person", personId)
                .first(Stands.class)
                .orElseThrow(NotFound::new);
    }

    private void write(SessionRow row, List<RollLine> lines) {
        sql.of("""
                INSERT INTO sessions.attended (session_id, person_id, revision, state, hours, at, by_id)
                SELECT :session, n.person, 1, n.state, n.hours, :now, :by
                  FROM unnest(CAST(:people AS bigint[]), CAST(:states AS text[]), CAST(:hours AS numeric[])) AS n (person, state, hours)""")
                .set("session", row.id())
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("people", lines, RollLine::personId)
                .set("states", lines, RollLine::state)
                .set("hours", lines, line -> hours(row, line.state()))
                .run();
    }

    private BigDecimal hours(SessionRow row, AttendanceState state) {
        return row.hours().multiply(settings.share(state)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** @param revision of a correction, empty at the close: each is a source of its own, so that none counts twice */
    private void book(SessionRow row, long person, String revision, BigDecimal hours, String reason) {
        if (hours.signum() != 0) {
            earned.fire(new HoursEarned(
                    person,
                    row.kind(),
                    hours,
                    new HoursSource(SOURCE, row.id() + revision),
                    row.endsAt().isAfter(clock.instant()) ? clock.instant() : row.endsAt(),
                    title.of(row, reason)));
        }
    }

    record Stands(int revision, AttendanceState state, BigDecimal hours) {}
}

package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.Given;
import org.xinke.sessions.Reach;
import org.xinke.sessions.SessionRow;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.notices.SessionNotices;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** One class session by hand: moved, cancelled, made up, taught by another plan. Each needs a reason. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
public class SessionChanges {
    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    Clashes clashes;

    @Inject
    Timetables timetables;

    @Inject
    ClassPlans plans;

    @Inject
    SessionNotices notices;

    @Inject
    Audit audit;

    public List<Clash> clashes(long sectionId, Time time, long but) {
        reach.section(sectionId);
        return clashes.of(sectionId, time.teacherId(), time.room(), List.of(planned(sectionId, time)), but);
    }

    public void move(long sessionId, Time time, String written, boolean despite) {
        String reason = Given.reason(written);
        clashes.lock();
        SessionRow before = reach.locked(sessionId).demand(SessionState.PLANNED);
        PlannedSession planned = planned(before.sectionId(), time);
        Clashes.demandNone(
                clashes.of(before.sectionId(), time.teacherId(), time.room(), List.of(planned), sessionId), despite);
        sql.of("""
                UPDATE sessions.class_session
                   SET week = :week, day = :day, first_period = :first, last_period = :last, starts_at = :starts, ends_at = :ends,
                       room = :room, teacher_id = :teacher, hours = :hours, reason = :reason
                 WHERE id = :session""")
                .set("week", planned.week())
                .set("day", planned.day())
                .set("first", time.firstPeriod())
                .set("last", time.lastPeriod())
                .set("starts", planned.startsAt())
                .set("ends", planned.endsAt())
                .set("room", Given.room(time.room()))
                .set("teacher", time.teacherId())
                .set("hours", planned.hours())
                .set("reason", reason)
                .set("session", sessionId)
                .run();
        audit.record(
                "sessions.move", "session:" + sessionId, before.startsAt() + " " + before.room(), time + " " + reason);
        notices.moved(sessionId, before.startsAt());
    }

    public void cancel(long sessionId, String written) {
        String reason = Given.reason(written);
        SessionRow row = reach.locked(sessionId).demand(SessionState.PLANNED);
        sql.of("UPDATE sessions.class_session SET state = 'CANCELLED', reason = :reason WHERE id = :session")
                .set("reason", reason)
                .set("session", row.id())
                .run();
        audit.record("sessions.cancel", "session:" + sessionId, row.startsAt().toString(), reason);
        notices.cancelled(sessionId);
    }

    /** @return the id of the new session */
    public long makeUp(
            long sectionId, Time time, HoursKind kind, List<String> taught, String written, boolean despite) {
        String reason = Given.reason(written);
        clashes.lock();
        reach.section(sectionId);
        PlannedSession planned = planned(sectionId, time);
        Clashes.demandNone(clashes.of(sectionId, time.teacherId(), time.room(), List.of(planned), 0), despite);
        long id = sql.of("""
                INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room,
                                                    teacher_id, kind, hours, plans, reason)
                VALUES (:section, :week, :day, :first, :last, :starts, :ends, :room, :teacher, :kind, :hours, :plans, :reason)
                RETURNING id""")
                .set("section", sectionId)
                .set("week", planned.week())
                .set("day", planned.day())
                .set("first", time.firstPeriod())
                .set("last", time.lastPeriod())
                .set("starts", planned.startsAt())
                .set("ends", planned.endsAt())
                .set("room", Given.room(time.room()))
                .set("teacher", time.teacherId())
                .set("kind", kind)
                .set("hours", planned.hours())
                .set("plans", known(taught))
                .set("reason", reason)
                .value(Long.class);
        audit.record("sessions.makeUp", "session:" + id, null, time + " " + reason);
        notices.added(id);
        return id;
    }

    /** What is taught in a session that is not closed yet. */
    public void teach(long sessionId, List<String> taught) {
        SessionRow row = reach.locked(sessionId);
        if (row.state() == SessionState.CLOSED || row.state() == SessionState.CANCELLED) {
            throw new RuleViolation("sessions.error.isNow." + row.state());
        }
        sql.of("UPDATE sessions.class_session SET plans = :plans WHERE id = :session")
                .set("plans", known(taught))
                .set("session", sessionId)
                .run();
    }

    private PlannedSession planned(long section, Time time) {
        if (time.firstPeriod() > time.lastPeriod()) {
            throw new RuleViolation("sessions.error.slot");
        }
        Timetable timetable = timetables.timetable(section);
        return timetable.session(
                timetable.calendar().week(time.day()), time.day(), time.firstPeriod(), time.lastPeriod(), List.of());
    }

    private String known(List<String> taught) {
        if (taught.stream().anyMatch(id -> plans.plan(id).isEmpty())) {
            throw new RuleViolation("sessions.error.noPlan");
        }
        return String.join(" ", taught);
    }

    /** When, where and with whom. */
    public record Time(LocalDate day, int firstPeriod, int lastPeriod, String room, long teacherId) {}
}

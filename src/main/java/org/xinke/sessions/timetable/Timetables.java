package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.ClassPlan;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.Given;
import org.xinke.sessions.Reach;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.notices.SessionNotices;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Settings;
import org.xinke.shared.sql.Sql;

/** The weekly times of a section, and the class sessions that come of them. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
public class Timetables {
    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    Clashes clashes;

    @Inject
    Calendars calendars;

    @Inject
    ClassPlans plans;

    @Inject
    SessionSettings settings;

    @Inject
    Settings house;

    @Inject
    SessionNotices notices;

    @Inject
    Audit audit;

    /** What a slot would bring, before it is saved. */
    public Preview preview(Slot slot) {
        reach.section(slot.sectionId());
        check(slot);
        List<PlannedSession> sessions = timetable(slot.sectionId()).sessions(slot, left(slot.sectionId()));
        return new Preview(sessions, clashes.of(slot.sectionId(), slot.teacherId(), slot.room(), sessions, 0));
    }

    /**
     * @param despite a clash of room or teacher is meant
     * @return how many class sessions came of it
     */
    public int add(Slot slot, boolean despite) {
        clashes.lock();
        Preview preview = preview(slot);
        Clashes.demandNone(preview.clashes(), despite);
        if (preview.sessions().isEmpty()) {
            throw new RuleViolation("sessions.error.noDates");
        }
        long id = insert(slot);
        insert(id, slot, preview.sessions());
        audit.record("sessions.slot", "section:" + slot.sectionId(), null, slot.toString());
        return preview.sessions().size();
    }

    /** What of it has not begun is cancelled; the past stays. @return how many */
    public int end(long slotId, String written) {
        String reason = Given.reason(written);
        long section = sql.of("SELECT section_id FROM sessions.slot WHERE id = :slot")
                .set("slot", slotId)
                .firstValue(Long.class)
                .orElseThrow(NotFound::new);
        reach.section(section);
        audit.record("sessions.endSlot", "slot:" + slotId, null, reason);
        int ended = sql.of("""
                UPDATE sessions.class_session SET state = 'CANCELLED', reason = :reason
                 WHERE slot_id = :slot AND state = 'PLANNED'""").set("reason", reason).set("slot", slotId).run();
        notices.slotEnded(section, ended, reason);
        return ended;
    }

    Timetable timetable(long section) {
        return Timetable.of(calendar(section), calendars.periods(), settings.hoursOfPeriod(), house.zone());
    }

    private TermCalendar calendar(long section) {
        return calendars.calendar(sql.of(
                        "SELECT o.term_id FROM course.section x JOIN course.offering o ON o.id = x.offering_id WHERE x.id = :section")
                .set("section", section)
                .value(Long.class));
    }

    /** Plans that no session of the section has yet. */
    private List<ClassPlan> left(long section) {
        List<String> taken = sql
                .of("SELECT plans FROM sessions.class_session WHERE section_id = :section AND state <> 'CANCELLED'")
                .set("section", section)
                .values(String.class)
                .stream()
                .flatMap(ids -> Arrays.stream(ids.split(" ")))
                .toList();
        return plans.all().stream().filter(plan -> !taken.contains(plan.id())).toList();
    }

    private static void check(Slot slot) {
        boolean wrong = slot.firstPeriod() > slot.lastPeriod()
                || slot.weeks().first() < 1
                || slot.weeks().first() > slot.weeks().last()
                || slot.kind() == HoursKind.ONLINE;
        if (wrong) {
            throw new RuleViolation("sessions.error.slot");
        }
    }

    private long insert(Slot slot) {
        return sql.of("""
                INSERT INTO sessions.slot (section_id, weekday, first_period, last_period, first_week, last_week, parity, room,
                                           teacher_id, kind)
                VALUES (:section, :weekday, :first, :last, :from, :to, :parity, :room, :teacher, :kind) RETURNING id""")
                .set("section", slot.sectionId())
                .set("weekday", slot.weekday().getValue())
                .set("first", slot.firstPeriod())
                .set("last", slot.lastPeriod())
                .set("from", slot.weeks().first())
                .set("to", slot.weeks().last())
                .set("parity", slot.weeks().parity())
                .set("room", Given.room(slot.room()))
                .set("teacher", slot.teacherId())
                .set("kind", slot.kind())
                .value(Long.class);
    }

    private void insert(long id, Slot slot, List<PlannedSession> sessions) {
        sql.of("""
                INSERT INTO sessions.class_session (section_id, slot_id, week, day, first_period, last_period, starts_at, ends_at,
                                                    room, teacher_id, kind, hours, plans)
                SELECT t.section_id, t.id, n.week, n.day, t.first_period, t.last_period, n.starts_at, n.ends_at, t.room, t.teacher_id,
                       t.kind, n.hours, n.plans
                  FROM sessions.slot t
                 CROSS JOIN unnest(CAST(:weeks AS integer[]), CAST(:days AS date[]), CAST(:starts AS timestamptz[]),
                                   CAST(:ends AS timestamptz[]), CAST(:hours AS numeric[]), CAST(:plans AS text[]))
                       AS n (week, day, starts_at, ends_at, hours, plans)
                 WHERE t.id = :slot""")
                .set("slot", id)
                .set("weeks", sessions, PlannedSession::week)
                .set("days", sessions, PlannedSession::day)
                .set("starts", sessions, PlannedSession::startsAt)
                .set("ends", sessions, PlannedSession::endsAt)
                .set("hours", sessions, PlannedSession::hours)
                .set("plans", sessions, planned -> String.join(" ", planned.plans()))
                .run();
    }

    /** What would come of a slot. */
    public record Preview(List<PlannedSession> sessions, List<Clash> clashes) {}
}

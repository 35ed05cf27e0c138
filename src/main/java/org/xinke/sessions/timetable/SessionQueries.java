package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.Reach;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Timetables as those who teach or plan them see them. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
public class SessionQueries {
    private static final String LINES = """
            SELECT s.id, s.section_id, x.name, s.slot_id, s.week, s.day, s.first_period, s.last_period, s.starts_at, s.ends_at, s.room,
                   s.teacher_id, p.name, s.kind, s.hours, s.plans, s.state, s.reason,
                   (SELECT count(*) FROM course.enrolment e WHERE e.section_id = s.section_id AND e.ended_at IS NULL),
                   (SELECT count(*) FROM sessions.attended_now a
                     WHERE a.session_id = s.id AND a.state IN ('PRESENT', 'LATE', 'LEFT_EARLY'))
              FROM sessions.class_session s
              JOIN course.section x ON x.id = s.section_id
              JOIN people.person p ON p.id = s.teacher_id
             WHERE\s""";

    @Inject
    Sql sql;

    @Inject
    Reach reach;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** What the caller teaches, from one moment to another. */
    public List<SessionLine> own(Instant from, Instant to) {
        return sql.of(LINES + """
                s.starts_at < :to AND s.ends_at > :from AND (s.teacher_id = :me OR s.section_id IN
                       (SELECT t.section_id FROM course.section_teacher t WHERE t.person_id = :me))
                 ORDER BY s.starts_at, x.code""")
                .set("to", to)
                .set("from", from)
                .set("me", currentUser.personId())
                .list(SessionLine.class);
    }

    /** Of the caller's sessions those that are over and whose roll is still open: nobody has the hours yet. */
    public List<SessionLine> unclosed() {
        return sql.of(LINES + """
                s.state = 'OPEN' AND s.ends_at < :now AND (s.teacher_id = :me OR s.section_id IN
                       (SELECT t.section_id FROM course.section_teacher t WHERE t.person_id = :me))
                 ORDER BY s.starts_at, x.code""")
                .set("now", clock.instant())
                .set("me", currentUser.personId())
                .list(SessionLine.class);
    }

    public List<SessionLine> ofSection(long sectionId) {
        reach.section(sectionId);
        return sql.of(LINES + "s.section_id = :section ORDER BY s.starts_at")
                .set("section", sectionId)
                .list(SessionLine.class);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    public SessionLine session(long id) {
        return sql.of(LINES + "s.id = :session AND " + reach.sessions())
                .set("session", id)
                .first(SessionLine.class)
                .orElseThrow(NotFound::new);
    }

    /** The weekly times whose sessions are not all cancelled. */
    public List<SlotLine> slots(long sectionId) {
        reach.section(sectionId);
        return sql.of("""
                SELECT t.id, t.weekday, t.first_period, t.last_period, t.first_week, t.last_week, t.parity, t.room, p.name, t.kind,
                       (SELECT count(*) FROM sessions.class_session s WHERE s.slot_id = t.id AND s.state <> 'CANCELLED')
                  FROM sessions.slot t JOIN people.person p ON p.id = t.teacher_id
                 WHERE t.section_id = :section
                   AND EXISTS (SELECT 1 FROM sessions.class_session s WHERE s.slot_id = t.id AND s.state <> 'CANCELLED')
                 ORDER BY t.weekday, t.first_period""").set("section", sectionId).list(SlotLine.class);
    }

    /** Those who teach the section first, then all who teach. */
    public List<Teacher> teachers(long sectionId) {
        return sql.of("""
                SELECT p.id, p.name, p.number
                  FROM people.person p
                 WHERE EXISTS (SELECT 1 FROM people.role_grant g WHERE g.person_id = p.id AND g.role IN ('INSTRUCTOR', 'LEAD'))
                 ORDER BY NOT EXISTS (SELECT 1 FROM course.section_teacher t
                                       WHERE t.section_id = :section AND t.person_id = p.id), p.number""").set("section", sectionId).list(Teacher.class);
    }

    /** Every section that the caller may plan, the newest term first. */
    public List<SectionChoice> sections() {
        return sql.of("""
                SELECT x.id, x.name, t.id, t.name,
                       (SELECT count(*) FROM sessions.class_session s WHERE s.section_id = x.id AND s.state <> 'CANCELLED')
                  FROM course.section x
                  JOIN course.offering o ON o.id = x.offering_id
                  JOIN course.term t ON t.id = o.term_id
                 WHERE\s""" + reach.scope().condition("x.id") + " ORDER BY t.starts_on DESC, x.code")
                .list(SectionChoice.class);
    }

    /** A weekly time. */
    public record SlotLine(
            long id,
            int weekday,
            int firstPeriod,
            int lastPeriod,
            int firstWeek,
            int lastWeek,
            Weeks.Parity parity,
            String room,
            String teacher,
            HoursKind kind,
            int sessions) {}

    /** Who can teach. */
    public record Teacher(long id, String name, String number) {}

    /** @param sessions how many class sessions it has */
    public record SectionChoice(long id, String name, long termId, String term, int sessions) {}
}

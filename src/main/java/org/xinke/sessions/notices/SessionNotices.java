package org.xinke.sessions.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.xinke.notices.Audience;
import org.xinke.notices.Fact;
import org.xinke.notices.Notice;
import org.xinke.notices.NoticeKind;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.sql.Sql;

/** Tells students, and the teacher when somebody else did it, what became of their classes; called in the transaction of the deed, after it. */
@ApplicationScoped
public class SessionNotices {
    private static final String STUDENTS = "timetable";
    private static final String TEACHERS = "teaching";

    @Inject
    Sql sql;

    @Inject
    Event<Notice> notices;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** @param before when it would have begun */
    public void moved(long session, Instant before) {
        Row row = row(session);
        tell(
                NoticeKind.SESSION_MOVED,
                row,
                Fact.text(row.section()),
                Fact.moment(before),
                Fact.moment(row.startsAt()),
                row.place(),
                Fact.written(row.reason()));
    }

    public void cancelled(long session) {
        Row row = row(session);
        if (row.startsAt().isAfter(clock.instant())) {
            tell(
                    NoticeKind.SESSION_CANCELLED,
                    row,
                    Fact.text(row.section()),
                    Fact.moment(row.startsAt()),
                    Fact.written(row.reason()));
        }
    }

    public void added(long session) {
        Row row = row(session);
        tell(
                NoticeKind.SESSION_ADDED,
                row,
                Fact.text(row.section()),
                Fact.moment(row.startsAt()),
                row.place(),
                Fact.written(row.reason()));
    }

    /** @param sessions how many of it will not be held */
    public void slotEnded(long section, int sessions, String reason) {
        if (sessions > 0) {
            String name = sql.of("SELECT name FROM course.section WHERE id = :section")
                    .set("section", section)
                    .value(String.class);
            fire(
                    NoticeKind.SLOT_ENDED,
                    Audience.section(section),
                    "section:" + section,
                    STUDENTS,
                    Fact.text(name),
                    Fact.text(String.valueOf(sessions)),
                    Fact.written(reason));
        }
    }

    public void leaveAsked(long session) {
        Row row = row(session);
        Fact[] facts = {Fact.text(row.section()), Fact.moment(row.startsAt())};
        fire(NoticeKind.LEAVE_ASKED, Audience.person(row.teacher()), "session:" + session, TEACHERS, facts);
    }

    public void leaveDecided(long session, long person, boolean approved) {
        fire(
                NoticeKind.LEAVE_DECIDED,
                Audience.person(person),
                "session:" + session + " person:" + person,
                STUDENTS,
                Fact.moment(row(session).startsAt()),
                Fact.word("sessions.leave." + (approved ? "APPROVED" : "REFUSED")));
    }

    /** @param attendance of {@code sessions.attendance.*} */
    public void corrected(long session, long person, String attendance) {
        fire(
                NoticeKind.ATTENDANCE_CORRECTED,
                Audience.person(person),
                "session:" + session + " person:" + person,
                STUDENTS,
                Fact.moment(row(session).startsAt()),
                Fact.word("sessions.attendance." + attendance));
    }

    private void tell(NoticeKind kind, Row row, Fact... facts) {
        String source = "session:" + row.id();
        fire(kind, Audience.section(row.sectionId()), source, STUDENTS, facts);
        if (row.teacher() != currentUser.personId()) {
            fire(kind, Audience.person(row.teacher()), source + " teacher", TEACHERS, facts);
        }
    }

    /** The moment is in the source: the same session can be moved again, and that is another deed. */
    private void fire(NoticeKind kind, Audience to, String what, String link, Fact... facts) {
        notices.fire(Notice.of(kind, to, kind + " " + what + " " + clock.instant(), link, facts));
    }

    private Row row(long session) {
        return sql.of("""
                SELECT s.id, x.id, x.name, s.starts_at, s.room, coalesce(s.reason, ''), s.teacher_id
                  FROM sessions.class_session s JOIN course.section x ON x.id = s.section_id
                 WHERE s.id = :session""").set("session", session).one(Row.class);
    }

    record Row(long id, long sectionId, String section, Instant startsAt, String room, String reason, long teacher) {
        Fact place() {
            return room.isEmpty() ? Fact.word("notices.noRoom") : Fact.text(room);
        }
    }
}

package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** A student's own timetable, and how each session was attended. */
@ApplicationScoped
@Transactional
@Allowed(Role.STUDENT)
public class MySessions {
    /** Of another section one sees what one took part in. */
    private static final String MINE = """
            SELECT s.id, s.week, s.starts_at, s.ends_at, s.room, p.name, s.kind, s.hours, s.plans, s.state, s.reason, a.state, a.hours, c.at,
                   l.state, l.answer
              FROM sessions.class_session s
              JOIN people.person p ON p.id = s.teacher_id
              LEFT JOIN sessions.attended_now a ON a.session_id = s.id AND a.person_id = :person
              LEFT JOIN sessions.check_in c ON c.session_id = s.id AND c.person_id = :person
              LEFT JOIN sessions.leave_request l ON l.session_id = s.id AND l.person_id = :person
             WHERE (s.section_id IN (SELECT e.section_id FROM course.enrolment e WHERE e.person_id = :person AND e.ended_at IS NULL)
                    OR s.id IN (SELECT b.session_id FROM sessions.attended b WHERE b.person_id = :person))
            """;

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Calendars calendars;

    @Inject
    Clock clock;

    public List<MySession> all() {
        return sql.of(MINE + " ORDER BY s.starts_at")
                .set("person", currentUser.personId())
                .list(MySession.class);
    }

    /** The calendar of the term that runs and in which the student is enrolled; empty when there is none. */
    public Optional<TermCalendar> calendar() {
        return sql.of("""
                        SELECT t.id FROM course.term t
                         WHERE CAST(:today AS date) BETWEEN t.starts_on AND t.ends_on
                           AND EXISTS (SELECT 1 FROM course.enrolment e
                                         JOIN course.section s ON s.id = e.section_id
                                         JOIN course.offering o ON o.id = s.offering_id
                                        WHERE e.person_id = :person AND e.ended_at IS NULL AND o.term_id = t.id)""")
                .set("today", LocalDate.now(clock))
                .set("person", currentUser.personId())
                .firstValue(Long.class)
                .map(calendars::calendar);
    }

    /** The one that runs, or the next. */
    public Optional<MySession> next() {
        return sql.of(MINE + " AND s.state IN ('PLANNED', 'OPEN') AND s.ends_at > :now ORDER BY s.starts_at")
                .set("person", currentUser.personId())
                .set("now", clock.instant())
                .first(MySession.class);
    }
}

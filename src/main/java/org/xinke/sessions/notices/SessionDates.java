package org.xinke.sessions.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xinke.notices.calendar.CalendarEntry;
import org.xinke.notices.calendar.CalendarSource;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.sql.Sql;

/** The classes that somebody takes or teaches. */
@ApplicationScoped
@Transactional
public class SessionDates implements CalendarSource {
    @Inject
    Sql sql;

    @Override
    @Allowed(Role.SYSTEM)
    public List<CalendarEntry> entries(long personId, Instant since, Locale locale) {
        return sql.of("""
                SELECT s.id, x.name, s.week, s.starts_at, s.ends_at, s.room, p.name, s.state = 'CANCELLED'
                  FROM sessions.class_session s
                  JOIN course.section x ON x.id = s.section_id
                  JOIN people.person p ON p.id = s.teacher_id
                 WHERE s.ends_at >= :since
                   AND (s.teacher_id = :person
                     OR s.section_id IN (SELECT e.section_id FROM course.enrolment e WHERE e.person_id = :person AND e.ended_at IS NULL)
                     OR s.section_id IN (SELECT t.section_id FROM course.section_teacher t WHERE t.person_id = :person))
                 ORDER BY s.starts_at""").set("since", since).set("person", personId).list(Row.class).stream()
                .map(row -> row.entry(locale))
                .toList();
    }

    record Row(
            long id,
            String section,
            int week,
            Instant startsAt,
            Instant endsAt,
            String room,
            String teacher,
            boolean cancelled) {
        CalendarEntry entry(Locale locale) {
            return new CalendarEntry(
                    "session-" + id,
                    Texts.get(locale, "sessions.calendarTitle", section, week),
                    startsAt,
                    endsAt,
                    room,
                    teacher,
                    cancelled);
        }
    }
}

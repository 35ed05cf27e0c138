package org.xinke.exams.notices;

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

/** The exams that somebody may sit: from the opening to the close. */
@ApplicationScoped
@Transactional
public class ExamDates implements CalendarSource {
    @Inject
    Sql sql;

    @Override
    @Allowed(Role.SYSTEM)
    public List<CalendarEntry> entries(long personId, Instant since, Locale locale) {
        return sql.of("""
                SELECT e.id, e.title, e.opens_at, e.closes_at, e.minutes
                  FROM exams.exam e
                 WHERE e.closes_at >= :since
                   AND EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND c.person_id = :person)
                 ORDER BY e.opens_at""").set("since", since).set("person", personId).list(Row.class).stream()
                .map(row -> row.entry(locale))
                .toList();
    }

    record Row(long id, String title, Instant opens, Instant closes, int minutes) {
        CalendarEntry entry(Locale locale) {
            return new CalendarEntry(
                    "exam-" + id,
                    Texts.get(locale, "exams.calendarTitle", title),
                    opens,
                    closes,
                    "",
                    Texts.get(locale, "exams.calendarNote", minutes),
                    false);
        }
    }
}

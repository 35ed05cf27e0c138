package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.sessions.SessionSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** The calendars of the terms, and the periods of a day. Academic affairs keep them; class sessions that are there stay as they are. */
@ApplicationScoped
@Transactional
public class Calendars {
    private static final int MOST_WEEKS = 30;
    private static final int LONGEST_NAME = 60;

    @Inject
    Sql sql;

    @Inject
    SessionSettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The newest first. */
    @Allowed(signedIn = true)
    public List<TermLine> terms() {
        return sql.of("SELECT id, name, starts_on, ends_on FROM course.term ORDER BY starts_on DESC")
                .list(TermLine.class);
    }

    /** The term that runs, else the one that comes, else the last; empty when there is none. */
    @Allowed(signedIn = true)
    public List<TermLine> present() {
        return sql.of("""
                SELECT id, name, starts_on, ends_on FROM course.term
                 ORDER BY CAST(:today AS date) > ends_on, abs(starts_on - CAST(:today AS date)) LIMIT 1""")
                .set("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .list(TermLine.class);
    }

    /** @throws NotFound when there is no such term */
    @Allowed(signedIn = true)
    public TermCalendar calendar(long termId) {
        Head head = sql.of("""
                SELECT t.name, t.starts_on, c.first_monday, coalesce(c.weeks, :weeks)
                  FROM course.term t LEFT JOIN sessions.term_calendar c ON c.term_id = t.id
                 WHERE t.id = :term""")
                .set("weeks", settings.weeks())
                .set("term", termId)
                .first(Head.class)
                .orElseThrow(NotFound::new);
        LocalDate monday = head.firstMonday();
        return new TermCalendar(
                termId,
                head.name(),
                monday == null ? TermCalendar.mondayOf(head.startsOn()) : monday,
                head.weeks(),
                sql.of("SELECT day, as_day, name FROM sessions.special_day WHERE term_id = :term ORDER BY day")
                        .set("term", termId)
                        .list(SpecialDay.class));
    }

    @Allowed(signedIn = true)
    public List<Period> periods() {
        return sql
                .of(
                        "SELECT number, to_char(starts, 'HH24:MI'), to_char(ends, 'HH24:MI') FROM sessions.period ORDER BY number")
                .list(PeriodText.class)
                .stream()
                .map(PeriodText::period)
                .toList();
    }

    /** Puts the whole calendar of a term in the place of what was there. */
    @Allowed(Role.ACADEMIC_AFFAIRS)
    public void save(TermCalendar calendar) {
        check(calendar);
        TermCalendar before = calendar(calendar.termId());
        sql.of("""
                INSERT INTO sessions.term_calendar (term_id, first_monday, weeks) VALUES (:term, :monday, :weeks)
                ON CONFLICT (term_id) DO UPDATE SET first_monday = excluded.first_monday, weeks = excluded.weeks""")
                .set("term", calendar.termId())
                .set("monday", calendar.firstMonday())
                .set("weeks", calendar.weeks())
                .run();
        sql.of("DELETE FROM sessions.special_day WHERE term_id = :term")
                .set("term", calendar.termId())
                .run();
        sql.of("""
                INSERT INTO sessions.special_day (term_id, day, as_day, name)
                SELECT :term, d.day, d.as_day, d.name
                  FROM unnest(CAST(:days AS date[]), CAST(:as AS date[]), CAST(:names AS text[])) AS d (day, as_day, name)""")
                .set("term", calendar.termId())
                .set("days", calendar.days(), SpecialDay::day)
                .set("as", calendar.days(), SpecialDay::asDay)
                .set("names", calendar.days(), SpecialDay::name)
                .run();
        audit.record("sessions.calendar", "term:" + calendar.termId(), said(before), said(calendar));
    }

    private static void check(TermCalendar calendar) {
        if (calendar.firstMonday().getDayOfWeek() != DayOfWeek.MONDAY
                || calendar.weeks() < 1
                || calendar.weeks() > MOST_WEEKS) {
            throw new RuleViolation("sessions.error.weeks", MOST_WEEKS);
        }
        Set<LocalDate> days = new HashSet<>();
        Set<LocalDate> taken = new HashSet<>();
        for (SpecialDay special : calendar.days()) {
            if (special.name().isBlank() || special.name().length() > LONGEST_NAME) {
                throw new RuleViolation("sessions.error.dayName");
            }
            if (!days.add(special.day())) {
                throw new RuleViolation("sessions.error.dayTwice", special.day());
            }
            LocalDate as = special.asDay();
            if (as != null && (!taken.add(as) || !calendar.contains(as) || as.equals(special.day()))) {
                throw new RuleViolation("sessions.error.asDay", as);
            }
        }
    }

    private static String said(TermCalendar calendar) {
        return calendar.firstMonday() + " +" + calendar.weeks() + " " + calendar.days();
    }

    /** A term to choose from. */
    public record TermLine(long id, String name, LocalDate startsOn, LocalDate endsOn) {}

    record Head(String name, LocalDate startsOn, @Nullable LocalDate firstMonday, int weeks) {}

    record PeriodText(int number, String starts, String ends) {
        Period period() {
            return new Period(number, LocalTime.parse(starts), LocalTime.parse(ends));
        }
    }
}

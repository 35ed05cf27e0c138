package org.xinke.sessions.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinke.sessions.timetable.Clash;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.shared.ui.Words;

/** Class sessions in words, the same on every page. */
final class SessionWords extends Words {
    SessionWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    String weekday(LocalDate day) {
        return weekday(day.getDayOfWeek().getValue());
    }

    String weekday(int number) {
        return say("sessions.weekday." + number);
    }

    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("sessions.shortDay"), locale()).format(day);
    }

    String clock(Instant at) {
        return DateTimeFormatter.ofPattern(say("sessions.clock"), locale()).format(at.atZone(zone()));
    }

    /** 9月8日 周二 08:00–09:40. */
    String when(Instant from, Instant to) {
        LocalDate day = LocalDate.ofInstant(from, zone());
        return say("sessions.when", shortDay(day), weekday(day), clock(from), clock(to));
    }

    String when(SessionLine line) {
        return when(line.startsAt(), line.endsAt());
    }

    /** 第 1–2 节. */
    String periods(int first, int last) {
        return first == last ? say("sessions.period", first) : say("sessions.periods", first, last);
    }

    String clash(Clash clash) {
        LocalDate day = LocalDate.ofInstant(clash.startsAt(), zone());
        return say(
                "sessions.clash." + clash.kind(),
                clash.section(),
                shortDay(day) + " " + clock(clash.startsAt()),
                clash.room(),
                clash.teacher());
    }
}

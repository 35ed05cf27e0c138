package org.xinke.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinke.shared.Texts;

/** Days and moments as the reader's language writes them: 2026年9月1日 14:03. */
public final class Times {
    private Times() {}

    public static String day(Instant at, ZoneId zone, Locale locale) {
        return format("shared.day", at, zone, locale);
    }

    public static String day(LocalDate day, Locale locale) {
        return pattern("shared.day", locale).format(day);
    }

    public static String moment(Instant at, ZoneId zone, Locale locale) {
        return format("shared.moment", at, zone, locale);
    }

    private static String format(String key, Instant at, ZoneId zone, Locale locale) {
        return pattern(key, locale).format(at.atZone(zone));
    }

    private static DateTimeFormatter pattern(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(Texts.get(locale, key), locale);
    }
}

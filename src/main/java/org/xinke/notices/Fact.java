package org.xinke.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.xinke.shared.Texts;

/** Something that a notice says, kept so that every language can say it. */
public record Fact(Kind kind, String value) {
    /** A name of ours: of a section, an exam. */
    public static Fact text(String text) {
        return new Fact(Kind.TEXT, text);
    }

    /** What a person typed: outside of the application it is looked through first. */
    public static Fact written(String text) {
        return new Fact(Kind.WRITTEN, text);
    }

    public static Fact moment(Instant at) {
        return new Fact(Kind.MOMENT, at.toString());
    }

    public static Fact day(LocalDate day) {
        return new Fact(Kind.DAY, day.toString());
    }

    /** @param key of a text, in the bundle of whoever says it */
    public static Fact word(String key) {
        return new Fact(Kind.WORD, key);
    }

    /** @param written what is done with what a person typed */
    String said(Locale locale, ZoneId zone, UnaryOperator<String> written) {
        return switch (kind) {
            case TEXT -> value;
            case WRITTEN -> written.apply(value);
            case MOMENT ->
                pattern("notices.moment", locale).format(Instant.parse(value).atZone(zone));
            case DAY -> pattern("shared.day", locale).format(LocalDate.parse(value));
            case WORD -> Texts.get(locale, value);
        };
    }

    private static DateTimeFormatter pattern(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(Texts.get(locale, key), locale);
    }

    enum Kind {
        TEXT,
        WRITTEN,
        MOMENT,
        DAY,
        WORD
    }
}

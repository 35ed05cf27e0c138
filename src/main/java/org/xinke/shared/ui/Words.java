package org.xinke.shared.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.xinke.shared.Texts;

/** What the words of every feature stand on: texts, days, moments and numbers in the reader's language. */
public abstract class Words {
    private final Locale locale;
    private final ZoneId zone;

    protected Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public final Locale locale() {
        return locale;
    }

    public final ZoneId zone() {
        return zone;
    }

    public final String say(String key, Object... arguments) {
        return Texts.get(locale, key, arguments);
    }

    public final String day(LocalDate day) {
        return Times.day(day, locale);
    }

    public final String day(Instant at) {
        return Times.day(at, zone, locale);
    }

    public final String moment(Instant at) {
        return Times.moment(at, zone, locale);
    }

    /** 5, not 5.00. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

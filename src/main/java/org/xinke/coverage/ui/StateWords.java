package org.xinke.coverage.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinke.coverage.CoverageState;
import org.xinke.shared.Texts;

/** The states of the ledger, its moments and its numbers, said in words. */
public record StateWords(Locale locale, ZoneId zone) {
    public String state(CoverageState state) {
        return say("coverage.state." + state);
    }

    public String level(String level) {
        return say("coverage.level." + level);
    }

    public String day(Instant at) {
        return format("shared.day", at);
    }

    public String minute(Instant at) {
        return format("shared.moment", at);
    }

    /** A number without the zeros at its end. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public String say(String key, Object... arguments) {
        return Texts.get(locale, key, arguments);
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(say(pattern), locale).withZone(zone).format(at);
    }
}

package org.xinke.results.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.xinke.results.analysis.Flag;
import org.xinke.shared.ui.Words;

/** How figures of an analysis are written. */
final class AnalysisWords extends Words {
    AnalysisWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    /** Two digits, as schools file them. */
    String figure(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    String figure(OptionalDouble number) {
        return number.isPresent() ? figure(number.getAsDouble()) : "–";
    }

    String flags(List<Flag> flags) {
        return flags.stream().map(flag -> say("results.flag." + flag)).collect(Collectors.joining("；"));
    }
}

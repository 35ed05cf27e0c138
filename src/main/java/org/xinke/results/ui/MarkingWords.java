package org.xinke.results.ui;

import java.time.ZoneId;
import java.util.Locale;
import org.xinke.questions.Html;
import org.xinke.shared.ui.Words;

/** How marking is spoken of. */
final class MarkingWords extends Words {
    private static final int SHORT = 40;

    MarkingWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    /** The beginning of a question. */
    static String beginning(String stem) {
        String words = Html.words(stem);
        return words.length() <= SHORT ? words : words.substring(0, SHORT) + "…";
    }
}

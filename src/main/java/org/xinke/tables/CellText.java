package org.xinke.tables;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks of every kind at the ends say nothing, and Excel's ="0012" means 0012. */
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String tidy(String raw) {
        String text = strip(
                unescaped(raw).replace('\u00A0', ' ').replace("\u200B", "").replace("\uFEFF", ""));
        boolean quotedFormula = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return quotedFormula ? strip(text.substring(2, text.length() - 1)) : text;
    }

    /** Excel writes a sign that XML cannot hold, or a return, as {@code _x000D_}. */
    private static String unescaped(String raw) {
        return raw.contains("_x") ? ESCAPED.matcher(raw).replaceAll(CellText::sign) : raw;
    }

    private static String sign(MatchResult found) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    private static String strip(String text) {
        return text.replace('\u0000', ' ').strip();
    }
}

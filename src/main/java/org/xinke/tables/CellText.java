package org.xinke.tables;

/** Blanks of every kind at the ends say nothing, and Excel's ="0012" means 0012. */
final class CellText {
    private CellText() {}

    static String tidy(String raw) {
        String text = strip(raw.replace('\u00A0', ' ').replace("\u200B", "").replace("\uFEFF", ""));
        boolean quotedFormula = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return quotedFormula ? strip(text.substring(2, text.length() - 1)) : text;
    }

    private static String strip(String text) {
        return text.replace('\u0000', ' ').strip();
    }
}

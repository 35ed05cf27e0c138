package org.xinke.tables;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a cell says, as its reader in Excel sees it. A formula counts by the value that Excel stored beside it; one without
 * such a value, or with an error, cannot be read. Excel keeps 15 digits of a number: a longer one has lost its end already.
 */
record XlsxCell(String text, String problem) {
    static final XlsxCell EMPTY = new XlsxCell("", "");
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST_NUMBER = 400;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    /** @param value as it stands in the file; empty when there is none */
    static XlsxCell of(String type, String value, boolean formula, String format, XlsxBook book) {
        if (value.isEmpty()) {
            return formula ? unreadable("formula") : EMPTY;
        }
        return switch (type) {
            case "s" -> book.string(value.strip()).map(XlsxCell::said).orElseGet(() -> unreadable("string"));
            case "e" -> unreadable("error");
            case "b" -> said(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> said(value.strip().replaceFirst("T00:00(:00)?(\\.0+)?Z?$", ""));
            case "str", "inlineStr" ->
                formula && value.startsWith("#") && value.length() > 2 ? unreadable("error") : said(value);
            default -> number(value.strip(), format, book.formats().since1904());
        };
    }

    private static XlsxCell said(String value) {
        String text = CellText.tidy(value);
        return text.isEmpty() ? EMPTY : new XlsxCell(text, "");
    }

    private static XlsxCell unreadable(String problem) {
        return new XlsxCell("", problem);
    }

    private static XlsxCell number(String raw, String format, boolean since1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return unreadable("error");
        }
        if (value.precision() - value.scale() > EXACT_DIGITS || Math.abs(value.scale()) > LONGEST_NUMBER) {
            return unreadable("digits");
        }
        if (CellFormats.isDate(format) && value.signum() > 0 && value.compareTo(LAST_DAY) < 0) {
            LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return new XlsxCell(first.plusDays(value.longValue()).toString(), "");
        }
        return new XlsxCell(padded(value.toPlainString(), format), "");
    }

    /** A number shown by the format 00000000 has its leading zeros in the format. */
    private static String padded(String digits, String format) {
        return format.matches("0+") && format.length() > digits.length()
                ? "0".repeat(format.length() - digits.length()) + digits
                : digits;
    }
}

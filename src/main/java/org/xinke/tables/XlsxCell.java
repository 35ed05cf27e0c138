package org.xinke.tables;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as its reader in Excel sees it. A formula counts by the value that Excel stored beside it; one without
 * such a value, or with an error, cannot be read. Excel keeps 15 digits of a number: a longer one has lost its end already.
 */
record XlsxCell(String text, String problem) {
    static final XlsxCell EMPTY = new XlsxCell("", "");
    private static final int EXACT_DIGITS = 15;

    static XlsxCell of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case NUMBER -> number(cell.getRawValue(), cell.getDataFormatString());
            case STRING -> text(cell.asString());
            case FORMULA -> formula(cell);
            case BOOLEAN -> text(cell.getRawValue());
            case ERROR -> new XlsxCell("", "error");
        };
    }

    private static XlsxCell text(@Nullable String value) {
        return value == null ? EMPTY : new XlsxCell(CellText.tidy(value), "");
    }

    private static XlsxCell formula(Cell cell) {
        String stored = cell.getRawValue();
        if (stored == null || stored.isEmpty()) {
            return new XlsxCell("", "formula");
        }
        if (stored.startsWith("#") && stored.length() > 2) {
            return new XlsxCell("", "error");
        }
        return cell.getValue() instanceof BigDecimal ? number(stored, cell.getDataFormatString()) : text(stored);
    }

    private static XlsxCell number(@Nullable String raw, @Nullable String format) {
        if (raw == null) {
            return EMPTY;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(raw).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return new XlsxCell("", "error");
        }
        if (value.precision() - value.scale() > EXACT_DIGITS) {
            return new XlsxCell("", "digits");
        }
        return new XlsxCell(padded(value.toPlainString(), format), "");
    }

    /** A number shown by the format 00000000 has its leading zeros in the format. */
    private static String padded(String digits, @Nullable String format) {
        if (format == null || !format.matches("0+")) {
            return digits;
        }
        return format.length() > digits.length() ? "0".repeat(format.length() - digits.length()) + digits : digits;
    }
}

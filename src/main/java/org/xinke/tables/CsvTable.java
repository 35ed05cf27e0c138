package org.xinke.tables;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as CSV (RFC 4180): the names of their parts as headings. A text that a spreadsheet would compute (beginning with
 * = + - @ or a control character) is given an apostrophe in front.
 */
public final class CsvTable {
    private static final String COMPUTES = "=+-@\t\r\n";
    private static final String END = "\r\n";

    private CsvTable() {}

    public static String of(Class<?> type, List<?> rows) {
        return head(type) + lines(type, rows);
    }

    static String head(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(","))
                + END;
    }

    public static String lines(Class<?> type, List<?> rows) {
        StringBuilder text = new StringBuilder();
        RecordComponent[] columns = type.getRecordComponents();
        for (Object row : rows) {
            for (int i = 0; i < columns.length; i++) {
                text.append(i == 0 ? "" : ",").append(cell(value(columns[i], row)));
            }
            text.append(END);
        }
        return text.toString();
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && COMPUTES.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quote =
                text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static @Nullable Object value(RecordComponent column, Object row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

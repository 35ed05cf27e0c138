package org.xinke.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as CSV (RFC 4180): the names of their parts as headings. A text that a spreadsheet would compute (beginning with
 * = + - @ or a control character) is given an apostrophe in front.
 */
public final class CsvTable {
    private static final String COMPUTES = "=+-@\t\r\n";

    private CsvTable() {}

    public static String of(Class<?> type, List<?> rows) {
        return written(type, rows, true);
    }

    /** Further rows, without the headings. */
    public static String lines(Class<?> type, List<?> rows) {
        return written(type, rows, false);
    }

    private static String written(Class<?> type, List<?> rows, boolean head) {
        StringWriter text = new StringWriter();
        RecordComponent[] columns = type.getRecordComponents();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        if (head) {
            csv.writeRecord(Arrays.stream(columns).map(RecordComponent::getName).toList());
        }
        for (Object row : rows) {
            csv.writeRecord(Arrays.stream(columns)
                    .map(column -> cell(value(column, row)))
                    .toList());
        }
        return text.toString();
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean computed = value instanceof String && !text.isEmpty() && COMPUTES.indexOf(text.charAt(0)) >= 0;
        return computed ? "'" + text : text;
    }

    private static @Nullable Object value(RecordComponent column, Object row) {
        try {
            Method accessor = column.getAccessor();
            // a feature's rows are its own: neither the record nor its parts are public
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

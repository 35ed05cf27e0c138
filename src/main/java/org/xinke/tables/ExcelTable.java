package org.xinke.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as xlsx, written stretch by stretch, so that 50,000 rows need no more memory than one stretch. Text stays text:
 * Excel and WPS keep the leading zeros of a 学号 and compute nothing that a person has typed.
 */
public final class ExcelTable<T> {
    private static final int STRETCH = 2000;
    private static final int LONGEST_TITLE = 31;
    private static final String MINUTES = "yyyy-mm-dd hh:mm";

    private final List<Column<T>> columns = new ArrayList<>();
    private final List<String> about = new ArrayList<>();
    private final String title;
    private final ZoneId zone;

    /** @param title of the sheet */
    public ExcelTable(String title, ZoneId zone) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        this.title = allowed.substring(0, Math.min(LONGEST_TITLE, allowed.length()));
        this.zone = zone;
    }

    public ExcelTable<T> text(String header, int width, Function<T, @Nullable String> value) {
        return add(header, width, "@", value::apply);
    }

    public ExcelTable<T> number(String header, int width, Function<T, @Nullable Number> value) {
        return add(header, width, null, value::apply);
    }

    public ExcelTable<T> moment(String header, int width, Function<T, @Nullable Instant> value) {
        return add(header, width, MINUTES, value::apply);
    }

    /** Numbers stay numbers, all else is text. */
    public ExcelTable<T> mixed(String header, int width, Function<T, @Nullable Object> value) {
        return add(header, width, null, value);
    }

    /** What it is, above the columns. */
    public ExcelTable<T> about(List<String> lines) {
        about.clear();
        about.addAll(lines);
        return this;
    }

    private ExcelTable<T> add(String header, int width, @Nullable String format, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(header, width, format, value));
        return this;
    }

    /** Asks for stretch after stretch until one is not full. */
    public void write(OutputStream out, Source<T> source) throws IOException {
        try (Workbook book = new Workbook(out, "Xinke", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            head(sheet);
            int first = about.size() + 1;
            int row = first;
            List<T> stretch;
            do {
                stretch = source.rows(row - first, STRETCH);
                for (T item : stretch) {
                    line(sheet, row++, item);
                }
                sheet.flush();
            } while (stretch.size() == STRETCH);
        }
    }

    private void head(Worksheet sheet) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(about.size(), i, columns.get(i).header());
            sheet.style(about.size(), i).bold().set();
        }
        for (int i = 0; i < about.size(); i++) {
            sheet.value(i, 0, about.get(i));
        }
        sheet.freezePane(0, about.size() + 1);
    }

    private void line(Worksheet sheet, int row, T item) {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            put(sheet, row, i, column.value().apply(item));
            if (column.format() != null) {
                sheet.style(row, i).format(column.format()).set();
            }
        }
    }

    private void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, zone));
        } else if (value instanceof BigDecimal exact) {
            sheet.value(row, column, exact);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> rows(int offset, int limit);
    }

    private record Column<T>(
            String header, int width, @Nullable String format, Function<T, @Nullable Object> value) {}
}

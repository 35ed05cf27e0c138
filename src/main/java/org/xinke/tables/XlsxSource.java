package org.xinke.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.xinke.shared.RuleViolation;

/** The first visible sheet of a workbook that has anything in it. */
final class XlsxSource implements TableSource {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Path file;
    private final TableLimits limits;

    XlsxSource(Path file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        try (ReadableWorkbook book = guarded(() -> new ReadableWorkbook(file.toFile(), WITH_FORMATS))) {
            for (Sheet sheet : guarded(() -> visible(book))) {
                if (readSheet(sheet, sink)) {
                    return;
                }
            }
        }
    }

    private static List<Sheet> visible(ReadableWorkbook book) {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** Answers whether the sheet had any row. */
    private boolean readSheet(Sheet sheet, RowSink sink) throws IOException {
        boolean any = false;
        try (Stream<Row> rows = guarded(sheet::openStream)) {
            Iterator<Row> each = rows.iterator();
            while (guarded(each::hasNext)) {
                TableRow read = guarded(() -> read(each.next()));
                if (read.line() > limits.rows()) {
                    throw new RuleViolation("tables.error.rows", limits.rows());
                }
                any |= !read.blank();
                if (!sink.row(read)) {
                    return true;
                }
            }
        }
        return any;
    }

    /** A mangled file makes the reader fail with whatever comes first, null pointers included. */
    private static <T> T guarded(Callable<T> reading) {
        try {
            return reading.call();
        } catch (RuleViolation e) {
            throw e;
        } catch (Exception e) {
            throw new RuleViolation("tables.error.broken");
        }
    }

    private TableRow read(Row row) {
        List<String> cells = new ArrayList<>();
        Map<Integer, String> problems = new HashMap<>();
        int last = lastFilled(row);
        if (last >= limits.columns()) {
            throw new RuleViolation("tables.error.columns", last + 1, limits.columns());
        }
        for (int i = 0; i <= last; i++) {
            Cell cell = row.getCell(i);
            XlsxCell read = cell == null ? XlsxCell.EMPTY : XlsxCell.of(cell);
            cells.add(read.text());
            if (!read.problem().isEmpty()) {
                problems.put(i, read.problem());
            }
        }
        return new TableRow(row.getRowNum(), cells, problems);
    }

    private static int lastFilled(Row row) {
        for (int i = row.getCellCount() - 1; i >= 0; i--) {
            Cell cell = row.getCell(i);
            if (cell != null && !XlsxCell.of(cell).equals(XlsxCell.EMPTY)) {
                return i;
            }
        }
        return -1;
    }
}

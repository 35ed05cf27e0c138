package org.xinke.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.xinke.shared.RuleViolation;

/** The rows of one sheet, one at a time. Rows and cells that only have a format are nothing. */
final class XlsxRows {
    private final XlsxBook book;
    private final XlsxBook.Sheet sheet;
    private final TableLimits limits;
    private final int[] line;
    private int filled;

    /** @param line tells how far it has come */
    XlsxRows(XlsxBook book, XlsxBook.Sheet sheet, TableLimits limits, int[] line) {
        this.book = book;
        this.sheet = sheet;
        this.limits = limits;
        this.line = line;
    }

    /** @return whether there was any row that says something */
    boolean read(TableSource.RowSink sink) throws IOException, XMLStreamException {
        MergedCells merged = MergedCells.of(book.open(sheet));
        line[0] = 0;
        try (XmlPart part = new XmlPart(book.open(sheet))) {
            while (part.next() && !part.ends("sheetData")) {
                if (part.begins("row")) {
                    line[0] = line(part.attribute("r"));
                    List<XlsxCell> cells = cells(part);
                    merged.fill(line[0], cells);
                    if (!pass(cells, sink)) {
                        return true;
                    }
                }
            }
        }
        return filled > 0;
    }

    private int line(String said) {
        return said.matches("[0-9]{1,7}") ? Integer.parseInt(said) : line[0] + 1;
    }

    private boolean pass(List<XlsxCell> cells, TableSource.RowSink sink) throws IOException {
        TableRow row = row(cells);
        if (!row.blank() && ++filled > limits.rows()) {
            throw new RuleViolation("tables.error.rows", limits.rows());
        }
        return sink.row(row);
    }

    private List<XlsxCell> cells(XmlPart part) throws XMLStreamException {
        List<XlsxCell> cells = new ArrayList<>();
        int column = -1;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                int said = XlsxPlace.column(part.attribute("r"));
                column = said < 0 ? column + 1 : said;
                put(cells, column, cell(part));
            }
        }
        return cells;
    }

    private void put(List<XlsxCell> cells, int column, XlsxCell cell) {
        if (cell.equals(XlsxCell.EMPTY)) {
            return;
        }
        if (column >= limits.columns()) {
            throw new RuleViolation("tables.error.columns", column + 1, limits.columns());
        }
        while (cells.size() <= column) {
            cells.add(XlsxCell.EMPTY);
        }
        cells.set(column, cell);
    }

    private XlsxCell cell(XmlPart part) throws XMLStreamException {
        String type = part.attribute("t");
        String format = book.formats().of(part.attribute("s"));
        String value = "";
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.begins("v")) {
                value = part.content("v");
            } else if (part.begins("is")) {
                value = part.text("is");
            } else if (part.begins("f")) {
                formula = true;
            }
        }
        return XlsxCell.of(type, value, formula, format, book);
    }

    private TableRow row(List<XlsxCell> cells) {
        Map<Integer, String> problems = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).problem().isEmpty()) {
                problems.put(i, cells.get(i).problem());
            }
        }
        return new TableRow(line[0], cells.stream().map(XlsxCell::text).toList(), problems);
    }
}

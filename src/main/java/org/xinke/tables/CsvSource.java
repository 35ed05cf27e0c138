package org.xinke.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xinke.shared.RuleViolation;

/** CSV with comma, semicolon or tab, whichever its first lines have most of. */
final class CsvSource implements TableSource {
    private static final char BOM = '\uFEFF';
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LINES_TO_JUDGE = 12;

    private final Path file;
    private final Charset charset;
    private final TableLimits limits;

    CsvSource(Path file, Charset charset, TableLimits limits) {
        this.file = file;
        this.charset = charset;
        this.limits = limits;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        refuseOpenQuote();
        int last = 0;
        try (BufferedReader reader = reader();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator())
                        .skipEmptyLines(true)
                        .ofCsvRecord(reader)) {
            int rows = 0;
            for (CsvRecord record : csv) {
                last = (int) record.getStartingLineNumber();
                if (++rows > limits.rows()) {
                    throw new RuleViolation("tables.error.rows", limits.rows());
                }
                if (!sink.row(row(record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new RuleViolation("tables.error.brokenAfter", last);
        }
    }

    private TableRow row(CsvRecord record) {
        List<String> fields = record.getFields();
        if (fields.size() > limits.columns()) {
            throw new RuleViolation("tables.error.columns", fields.size(), limits.columns());
        }
        return new TableRow(
                (int) record.getStartingLineNumber(),
                fields.stream().map(CellText::tidy).toList(),
                Map.of());
    }

    private BufferedReader reader() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    /** A quote that nobody closes would make one cell of the rest of the file. */
    private void refuseOpenQuote() throws IOException {
        int open = QuoteScan.openAt(reader(), separator());
        if (open > 0) {
            throw new RuleViolation("tables.error.openQuote", open);
        }
    }

    /** The one that most of the first lines have; a title above them has none. */
    private char separator() throws IOException {
        try (Reader reader = reader()) {
            char[] head = new char[LONGEST_LINE];
            int length = Math.max(0, reader.read(head));
            List<String> lines =
                    new String(head, 0, length).lines().limit(LINES_TO_JUDGE).toList();
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = weight(lines, candidate) > weight(lines, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long weight(List<String> lines, char wanted) {
        long having = lines.stream().filter(line -> line.indexOf(wanted) >= 0).count();
        return having * LONGEST_LINE
                + lines.stream()
                        .mapToLong(line -> line.chars().filter(c -> c == wanted).count())
                        .sum();
    }
}

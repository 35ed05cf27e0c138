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

/** CSV with comma, semicolon or tab, whichever its first line has most of. */
final class CsvSource implements TableSource {
    private static final char BOM = '\uFEFF';
    private static final int LONGEST_LINE = 1 << 16;

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
        try (BufferedReader reader = reader();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator())
                        .skipEmptyLines(true)
                        .ofCsvRecord(reader)) {
            int rows = 0;
            for (CsvRecord record : csv) {
                if (++rows > limits.rows()) {
                    throw new RuleViolation("tables.error.rows", limits.rows());
                }
                if (!sink.row(row(record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new RuleViolation("tables.error.broken");
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

    private char separator() throws IOException {
        try (Reader reader = reader()) {
            char[] head = new char[LONGEST_LINE];
            int length = Math.max(0, reader.read(head));
            String line =
                    new String(head, 0, length).strip().lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}

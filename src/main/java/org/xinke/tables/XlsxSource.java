package org.xinke.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.xinke.shared.RuleViolation;

/** A visible sheet of a workbook; without saying which, the first that has anything in it. */
final class XlsxSource implements TableSource {
    private static final int ANY = -1;

    private final Path file;
    private final TableLimits limits;
    private final int chosen;
    private final String name;

    XlsxSource(Path file, TableLimits limits) {
        this(file, limits, ANY, "");
    }

    private XlsxSource(Path file, TableLimits limits, int chosen, String name) {
        this.file = file;
        this.limits = limits;
        this.chosen = chosen;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<TableSource> sheets() throws IOException {
        try (XlsxBook book = XlsxBook.open(file, limits)) {
            List<XlsxBook.Sheet> sheets = book.sheets();
            return IntStream.range(0, sheets.size())
                    .mapToObj(i -> (TableSource)
                            new XlsxSource(file, limits, i, sheets.get(i).name()))
                    .toList();
        } catch (XMLStreamException | ZipException | RuntimeException e) {
            throw refused(e, 0);
        }
    }

    @Override
    public void read(RowSink sink) throws IOException {
        int[] line = {0};
        try (XlsxBook book = XlsxBook.open(file, limits)) {
            for (int i = 0; i < book.sheets().size(); i++) {
                boolean wanted = chosen == ANY || chosen == i;
                if (wanted && new XlsxRows(book, book.sheets().get(i), limits, line).read(sink)) {
                    return;
                }
            }
        } catch (XMLStreamException | ZipException | RuntimeException e) {
            throw refused(e, line[0]);
        }
    }

    /** A mangled file makes reading fail with whatever comes first, null pointers included. */
    private static RuntimeException refused(Exception e, int line) {
        if (e instanceof RuleViolation known) {
            return known;
        }
        return line == 0
                ? new RuleViolation("tables.error.broken")
                : new RuleViolation("tables.error.brokenAfter", line);
    }
}

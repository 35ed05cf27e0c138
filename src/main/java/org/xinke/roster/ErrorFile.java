package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xinke.files.FileStore;
import org.xinke.files.StoredFile;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.tables.ExcelTable;
import org.xinke.tables.TableFile;
import org.xinke.tables.TableRow;
import org.xinke.tables.TableSource;

/** The rows of a list that have a problem, as the list wrote them, and why: to be corrected and sent again. */
@ApplicationScoped
public class ErrorFile {
    private static final int STRETCH = 500;
    private static final int WIDTH = 16;
    private static final int WIDE = 60;

    @Inject
    RosterImportQueries queries;

    @Inject
    FileStore store;

    @Inject
    RosterSettings settings;

    /**
     * @param reason what the column of reasons is called
     * @param why the reasons of a row, in the reader's language
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void write(long id, String reason, Function<OutcomeLine, String> why, OutputStream out) {
        ImportCase found = queries.one(id);
        Map<Integer, String> reasons = reasons(id, why);
        ExcelTable<Line> table = new ExcelTable<>(reason, ZoneOffset.UTC);
        for (int i = 0; i < found.headers().size(); i++) {
            int column = i;
            table.text(found.headers().get(i), WIDTH, line -> line.row().cell(column));
        }
        table.text(reason, WIDE, Line::why);
        try {
            List<Line> lines = lines(found, reasons);
            table.write(
                    out,
                    (offset, limit) ->
                            lines.subList(Math.min(offset, lines.size()), Math.min(offset + limit, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Integer, String> reasons(long id, Function<OutcomeLine, String> why) {
        Map<Integer, String> reasons = new HashMap<>();
        List<OutcomeLine> rows;
        int read = 0;
        do {
            rows = queries.rows(id, Outcome.CONFLICT, read, STRETCH);
            rows.forEach(row -> reasons.put(row.line(), why.apply(row)));
            read += rows.size();
        } while (rows.size() == STRETCH);
        return reasons;
    }

    private List<Line> lines(ImportCase found, Map<Integer, String> reasons) throws IOException {
        List<Line> lines = new ArrayList<>();
        Path file = Files.createTempFile("roster", ".tmp");
        try (StoredFile stored = store.open(queries.fileKey(found.id())).orElseThrow(NotFound::new)) {
            Files.copy(stored.stream(), file, StandardCopyOption.REPLACE_EXISTING);
            TableSource source = TableFile.open(file, settings.table());
            source.sheets().stream()
                    .filter(sheet -> sheet.name().equals(found.sheet()))
                    .findFirst()
                    .orElse(source)
                    .read(row -> {
                        String why = reasons.get(row.line());
                        if (why != null) {
                            lines.add(new Line(row, why));
                        }
                        return true;
                    });
        } finally {
            Files.deleteIfExists(file);
        }
        return lines;
    }

    private record Line(TableRow row, String why) {}
}

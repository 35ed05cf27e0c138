package org.xinke.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xinke.tables.TableFile;
import org.xinke.tables.TableLimits;
import org.xinke.tables.TableRow;
import org.xinke.tables.ZipGate;

/** The files of a OneRoster 1.1 or 1.2 bulk export, read row by row; rows marked to be deleted are left out. */
final class OneRosterZip {
    private final Path zip;
    private final TableLimits limits;

    /** @throws org.xinke.shared.RuleViolation when it unpacks to too much */
    OneRosterZip(Path zip, TableLimits limits) throws IOException {
        ZipGate.check(zip, limits);
        this.zip = zip;
        this.limits = limits;
    }

    static boolean isOne(Path zip) throws IOException {
        if (!TableFile.isZip(zip)) {
            return false;
        }
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            return entry(archive, "users").isPresent();
        }
    }

    /** @param name such as users; nothing happens when the export has no such file */
    void each(String name, Consumer<OneRosterRow> reader) throws IOException {
        Path file = Files.createTempFile("oneroster", ".csv");
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Optional<? extends ZipEntry> entry = entry(archive, name);
            if (entry.isPresent()) {
                try (InputStream in = archive.getInputStream(entry.get())) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                rows(file, reader);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void rows(Path file, Consumer<OneRosterRow> reader) throws IOException {
        List<String> headers = new ArrayList<>();
        TableFile.open(file, limits).read(row -> {
            if (headers.isEmpty()) {
                row.cells().forEach(header -> headers.add(header.strip().toLowerCase(Locale.ROOT)));
            } else if (!row.blank()) {
                OneRosterRow values = values(headers, row);
                if (!values.at("status").equalsIgnoreCase("tobedeleted")) {
                    reader.accept(values);
                }
            }
            return true;
        });
    }

    private static OneRosterRow values(List<String> headers, TableRow row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            values.put(headers.get(i), row.cell(i));
        }
        return new OneRosterRow(values);
    }

    private static Optional<? extends ZipEntry> entry(ZipFile archive, String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ".csv";
        return archive.stream()
                .filter(entry -> {
                    String path = entry.getName().toLowerCase(Locale.ROOT);
                    return path.equals(wanted) || path.endsWith("/" + wanted);
                })
                .findFirst();
    }
}

package org.xinke.watch.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads what {@link CopyWriter} wrote, once, from beginning to end. */
final class CopyReader implements AutoCloseable {
    private final ZipInputStream zip;
    private final Tally tally = new Tally();

    CopyReader(InputStream in) {
        this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    }

    /** Whole or not at all: the end of the copy must say what was read. */
    void readInto(RowsIn rows, Bucket bucket) throws IOException, SQLException {
        String end = "";
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(CopyWriter.END)) {
                end = text();
            } else {
                read(name, rows, bucket);
            }
        }
        if (!end.equals(tally.toString())) {
            throw new Refused("the copy is not whole: it says '%s' and holds %s".formatted(end, tally));
        }
    }

    private void read(String name, RowsIn rows, Bucket bucket) throws IOException, SQLException {
        if (name.equals(CopyWriter.SCHEMA)) {
            rows.prepare(lines());
        } else if (name.equals(CopyWriter.SEQUENCES)) {
            rows.sequences(lines());
        } else if (name.startsWith(CopyWriter.TABLE)) {
            tally.table(rows.table(name.substring(CopyWriter.TABLE.length()), open()));
        } else if (name.startsWith(CopyWriter.FILE)) {
            int slash = name.indexOf('/', CopyWriter.FILE.length());
            String type = name.substring(CopyWriter.FILE.length(), slash);
            bucket.put(name.substring(slash + 1), URLDecoder.decode(type, StandardCharsets.UTF_8), open());
            tally.file();
        } else {
            throw new Refused("not a copy that this version knows: it holds " + name);
        }
    }

    private List<String> lines() throws IOException {
        return text().lines().toList();
    }

    private String text() throws IOException {
        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }

    private InputStream open() {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // the entry ends, the copy goes on
            }
        };
    }

    String summary() {
        return tally.toString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package org.xinke.watch.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A copy: a ZIP with the schema's versions, then the tables, the sequences, the files, and at the end how many there are. */
final class CopyWriter implements AutoCloseable {
    static final String SCHEMA = "schema";
    static final String TABLE = "table/";
    static final String SEQUENCES = "sequences";
    static final String FILE = "file/";
    static final String END = "end";

    private final ZipOutputStream zip;
    private final Tally tally = new Tally();

    CopyWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void lines(String name, List<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    void table(String name, Rows rows) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(TABLE + name));
        tally.table(rows.writeTo(open()));
        zip.closeEntry();
    }

    /** Its type stands in the entry's name: who reads a stream must know it before the bytes come. */
    void file(String key, String type, Bytes bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(FILE + URLEncoder.encode(type, StandardCharsets.UTF_8) + "/" + key));
        bytes.writeTo(open());
        zip.closeEntry();
        tally.file();
    }

    void finish() throws IOException {
        lines(END, List.of(tally.toString()));
    }

    private OutputStream open() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the entry ends, the copy goes on
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Writes them and says how many. */
    interface Rows {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }
}

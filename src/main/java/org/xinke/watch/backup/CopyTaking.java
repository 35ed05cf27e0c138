package org.xinke.watch.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Takes one copy: whole under its name, or not at all; either is noted in the database afterwards. */
final class CopyTaking {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'xinke-'yyyyMMdd'T'HHmmss'Z.age'").withZone(ZoneOffset.UTC);

    private final DatabasePlace place;
    private final Settings settings;
    private final Clock clock;

    CopyTaking(DatabasePlace place, Settings settings, Clock clock) {
        this.place = place;
        this.settings = settings;
        this.clock = clock;
    }

    Path into(Path directory) throws IOException, SQLException, GeneralSecurityException {
        Instant begun = clock.instant();
        String name = NAME.format(begun);
        Path part = directory.resolve("." + name + ".part");
        boolean done = false;
        long bytes = 0;
        try {
            write(part);
            Path whole = Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            bytes = Files.size(whole);
            done = true;
            return whole;
        } finally {
            Files.deleteIfExists(part);
            note(name, begun, done, bytes);
        }
    }

    /** First the rows, all as of one moment, then the files: each file that a row names is older than the row. */
    private void write(Path part) throws IOException, SQLException, GeneralSecurityException {
        String key = settings.get("XINKE_BACKUP_KEY");
        Bucket bucket = new Bucket(settings);
        try (OutputStream disk = new BufferedOutputStream(Files.newOutputStream(part));
                CopyWriter copy = new CopyWriter(Envelope.seal(disk, key));
                RowsOut rows = new RowsOut(place, copy)) {
            rows.write();
            bucket.write(copy);
            copy.finish();
        }
    }

    /** A copy is good also when this cannot be written; one that failed keeps its own reason. */
    private void note(String name, Instant begun, boolean done, long bytes) {
        try (Connection connection = place.connect();
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO watch.backup (name, started_at, ended_at, done, bytes) VALUES (?, ?, ?, ?, ?)")) {
            row.setString(1, name);
            row.setTimestamp(2, Timestamp.from(begun));
            row.setTimestamp(3, Timestamp.from(clock.instant()));
            row.setBoolean(4, done);
            row.setLong(5, bytes);
            row.executeUpdate();
        } catch (SQLException e) {
            System.err.println("not noted in watch.backup: " + e.getMessage());
        }
    }
}

package org.xinke.watch.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * {@code copy DIRECTORY}, {@code restore FILE} or {@code keys}; what it works on comes by the environment, in the same names as the
 * application's settings. Called by {@code docker/backup.sh} and {@code docker/restore.sh}.
 */
public final class Backup {
    private static final String USAGE = "copy DIRECTORY | restore FILE | keys";

    private final Settings settings;
    private final PrintStream out;

    private Backup(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            new Backup(new Settings(System.getenv()), System.out).run(List.of(arguments));
        } catch (Refused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> arguments) throws IOException, SQLException, GeneralSecurityException {
        if (arguments.equals(List.of("keys"))) {
            keys();
        } else if (arguments.size() == 2 && arguments.get(0).equals("copy")) {
            out.println(
                    new CopyTaking(database(), settings, Clock.system(ZoneOffset.UTC)).into(Path.of(arguments.get(1))));
        } else if (arguments.size() == 2 && arguments.get(0).equals("restore")) {
            restore(Path.of(arguments.get(1)));
        } else {
            throw new Refused(USAGE);
        }
    }

    private void keys() throws GeneralSecurityException {
        KeyPair pair = Envelope.newKeys();
        out.println(new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII));
        out.println(new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII));
    }

    private void restore(Path file) throws IOException, SQLException, GeneralSecurityException {
        String key = Files.readString(Path.of(settings.get("XINKE_RESTORE_KEY_FILE")));
        Bucket bucket = new Bucket(settings);
        try (InputStream disk = new BufferedInputStream(Files.newInputStream(file));
                CopyReader copy = new CopyReader(Envelope.open(disk, key));
                RowsIn rows = new RowsIn(database())) {
            bucket.makeSure();
            copy.readInto(rows, bucket);
            rows.commit();
            out.println(copy.summary());
        }
    }

    private DatabasePlace database() {
        return new DatabasePlace(
                settings.get("XINKE_DB_URL"), settings.get("XINKE_DB_USER"), settings.get("XINKE_DB_PASSWORD"));
    }
}

package org.xinke.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords and ports made once and kept with the data; readable by the owner only. */
final class Secrets {

    private final Path file;
    private final Properties kept = new Properties();

    Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
    }

    /** Hexadecimal, so that it needs no quoting in SQL, a URL or a properties file. */
    String secret(String key) throws IOException {
        if (kept.getProperty(key) == null) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            keep(key, HexFormat.of().formatHex(bytes));
        }
        return kept.getProperty(key);
    }

    /** For AES-256, as the application takes it. */
    String key(String key) throws IOException {
        if (kept.getProperty(key) == null) {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            keep(key, Base64.getEncoder().encodeToString(bytes));
        }
        return kept.getProperty(key);
    }

    /** The same port as last time, unless somebody else has taken it meanwhile. */
    int port(String key) throws IOException {
        String last = kept.getProperty(key);
        if (last == null || !FreePort.isFree(Integer.parseInt(last))) {
            keep(key, String.valueOf(FreePort.pick()));
        }
        return Integer.parseInt(kept.getProperty(key));
    }

    private void keep(String key, String value) throws IOException {
        kept.setProperty(key, value);
        StringWriter text = new StringWriter();
        kept.store(text, null);
        writePrivately(file, text.toString());
    }

    /** Renamed into place: a kill in the middle must not cost the password of a database full of data. */
    static void writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

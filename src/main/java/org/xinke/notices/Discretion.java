package org.xinke.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said outside of the application lies open: on a locked screen, in a group, in somebody else's mailbox. A text with one of
 * these words stays inside, whatever it was meant to say: our own words must have none, and what people write is looked through.
 */
public final class Discretion {
    private static final List<String> WORDS = read();

    private Discretion() {}

    /** The first such word. */
    public static Optional<String> breach(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(plain::contains).findFirst();
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(Discretion.class.getResourceAsStream("/notices/discretion.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

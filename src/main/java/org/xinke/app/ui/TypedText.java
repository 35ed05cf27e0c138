package org.xinke.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Nothing typed goes without a word when the server's part of a page is lost; by a script of the page, since no server answers for it. */
final class TypedText {
    private static final String SCRIPT = "/app/typed.js";

    private TypedText() {}

    static String script() {
        try (InputStream in = TypedText.class.getResourceAsStream(SCRIPT)) {
            String lost = SpokenMessages.lost().stream()
                    .map(words -> "'" + words + "'")
                    .collect(Collectors.joining(", ", "[", "]"));
            return new String(Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$lost", lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

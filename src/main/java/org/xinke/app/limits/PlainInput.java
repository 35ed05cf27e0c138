package org.xinke.app.limits;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which characters an address may carry: PostgreSQL stores no NUL, and nobody types the others. */
final class PlainInput {
    private static final int DELETE = 0x7f;

    private PlainInput() {}

    /** Line breaks and tabs belong to what people write. */
    static boolean control(int unit) {
        return unit == DELETE || (unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t');
    }

    /** The name of the first parameter that has such a character, or one that no bytes of UTF-8 spell. */
    static Optional<String> bad(@Nullable String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(PlainInput::spoilt)
                        .map(PlainInput::name)
                        .findFirst();
    }

    static boolean spoilt(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).chars().anyMatch(PlainInput::control);
        } catch (IllegalArgumentException notEncoded) {
            return true;
        }
    }

    private static String name(String parameter) {
        String name = parameter.split("=", 2)[0];
        return spoilt(name) ? "" : name;
    }
}

package org.xinke.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Where a sealed text stands. It opens there only: copied into another row it is no text any more. */
public record Place(List<String> parts) {
    /** @param parts table and column first, then what tells the row from others */
    public static Place of(String... parts) {
        return new Place(List.of(parts));
    }

    /** With the length before each part, so that no two places are written alike. */
    byte[] bytes() {
        return parts.stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.xinke.notices;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Json;

/**
 * A notice as its reader finds it.
 *
 * @param told its facts, as JSON
 * @param seenAt null: it is new
 */
public record NoticeLine(
        long id,
        NoticeKind kind,
        String told,
        String link,
        Instant at,
        @Nullable Instant seenAt) {
    public List<Fact> facts() {
        return facts(told);
    }

    public static List<Fact> facts(String told) {
        return Arrays.asList(Json.read(told, Fact[].class));
    }
}

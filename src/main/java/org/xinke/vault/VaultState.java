package org.xinke.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which keys from outside the database are in use; during a rotation the lines of the older ones go down to nothing. */
public record VaultState(List<KeyLine> keys) {
    /** The job that exchanges them. */
    public static final String ROTATION = "vault.rotation";

    /** Data keys that an older key still wraps and the new one soon will. */
    public long waiting() {
        return sum(Use.OLDER);
    }

    /** Data keys whose texts nobody can open until the key is put back. */
    public long missing() {
        return sum(Use.MISSING);
    }

    private long sum(Use use) {
        return keys.stream()
                .filter(key -> key.use() == use)
                .mapToLong(KeyLine::dataKeys)
                .sum();
    }

    /**
     * A key from outside.
     *
     * @param id its print, by which it can be told from others; nothing of the key itself
     * @param dataKeys so many it wraps; an older one with none may be taken away
     * @param lastWrapped null when it wraps none
     */
    public record KeyLine(
            String id, Use use, long dataKeys, @Nullable Instant lastWrapped) {}

    public enum Use {
        /** Wraps and opens. */
        CURRENT,
        /** Opens. */
        OLDER,
        /** The server was not given it. */
        MISSING
    }
}

package org.xinke.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/** A place in the log, as text that callers keep and do not read. */
record FeedCursor(long seq) {
    static final FeedCursor START = new FeedCursor(0);
    private static final String MARK = "xk1:";

    /** @throws RuleViolation when it was not made here */
    static FeedCursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (plain.startsWith(MARK)) {
                return new FeedCursor(Long.parseLong(plain.substring(MARK.length())));
            }
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("feed.error.cursor");
        }
        throw new RuleViolation("feed.error.cursor");
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + seq).getBytes(StandardCharsets.US_ASCII));
    }
}

package org.xinke.feed.tokens;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.feed.FeedScope;

/**
 * A token as its keeper sees it; the secret is nowhere.
 *
 * @param scopes with commas
 */
public record TokenLine(
        long id,
        String name,
        String scopes,
        @Nullable String college,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastOrigin) {

    public List<FeedScope> scopeList() {
        return Arrays.stream(scopes.split(",")).map(FeedScope::valueOf).toList();
    }

    public boolean usable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

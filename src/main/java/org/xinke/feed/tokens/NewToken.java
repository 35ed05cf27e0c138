package org.xinke.feed.tokens;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.feed.FeedScope;

/**
 * A token to be made.
 *
 * @param college code of the only college that it reads; null for the whole school
 * @param days until it expires
 */
public record NewToken(
        String name, Set<FeedScope> scopes, @Nullable String college, int days) {}

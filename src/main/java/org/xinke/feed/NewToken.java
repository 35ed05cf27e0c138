package org.xinke.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param college code of the only college that it reads; null for the whole school
 * @param days until it expires
 */
public record NewToken(
        String name, Set<FeedScope> scopes, @Nullable String college, int days) {}

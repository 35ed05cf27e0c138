package org.xinke.feed;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A stretch of the log.
 *
 * @param next where to go on, now or later
 * @param more there is more already
 */
public record FeedPage<T>(List<T> items, String next, boolean more) {
    /** @param rows one more than asked for tells that there is more */
    static <R> FeedPage<R> of(List<R> rows, FeedCursor since, int limit, ToLongFunction<R> seq) {
        List<R> items = rows.size() > limit ? rows.subList(0, limit) : rows;
        FeedCursor next = items.isEmpty() ? since : new FeedCursor(seq.applyAsLong(items.get(items.size() - 1)));
        return new FeedPage<>(List.copyOf(items), next.text(), rows.size() > limit);
    }

    /** The same stretch with other items. */
    public <S> FeedPage<S> map(java.util.function.Function<T, S> change) {
        return new FeedPage<>(items.stream().map(change).toList(), next, more);
    }
}

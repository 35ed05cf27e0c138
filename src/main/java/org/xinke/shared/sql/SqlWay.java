package org.xinke.shared.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a statement reaches the database: beside entities in the container's transaction, or over a connection of its own. */
interface SqlWay {
    /**
     * @param text with {@code ?1}, {@code ?2}, …
     * @param values the first is that of {@code ?1}, and so on
     * @param most rows that are wanted; 0: all
     * @return of a single column the value, of several an array of them
     */
    List<?> rows(String text, List<@Nullable Object> values, int most);

    /** @return how many rows it changed */
    int run(String text, List<@Nullable Object> values);
}

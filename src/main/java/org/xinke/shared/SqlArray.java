package org.xinke.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's array literals: one parameter carries a whole paper. Only for values that need no quoting. */
public final class SqlArray {
    private SqlArray() {}

    public static <T> String of(Collection<T> items, Function<T, @Nullable Object> value) {
        return items.stream().map(item -> String.valueOf(value.apply(item))).collect(Collectors.joining(",", "{", "}"));
    }

    public static List<Integer> integers(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(",")).map(Integer::valueOf).toList();
    }
}

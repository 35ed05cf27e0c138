package org.xinke.shared.sql;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's array literals: one parameter carries a whole list, and SQL says of what: {@code CAST(:ids AS bigint[])}. */
public final class SqlArray {
    private SqlArray() {}

    public static String of(Collection<?> items) {
        return items.stream().map(SqlArray::written).collect(Collectors.joining(",", "{", "}"));
    }

    public static <T> String of(Collection<T> items, Function<? super T, @Nullable Object> value) {
        return items.stream().map(item -> written(value.apply(item))).collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads a literal back. */
    public static List<Integer> integers(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(",")).map(Integer::valueOf).toList();
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

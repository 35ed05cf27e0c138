package org.xinke.shared.sql;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as one parameter, of the type that SQL says: {@code CAST(:ids AS bigint[])}. The driver sends it as such an
 * array, so that it is read once and the plan knows it; a text would be read anew for every row that is compared with it.
 */
public final class SqlArray {
    private SqlArray() {}

    /** @param type as SQL calls that of its elements; those that the driver has no array for go as text, and are cast */
    static <T> Object[] of(String type, Collection<T> items, Function<? super T, @Nullable Object> value) {
        return switch (type) {
            case "bigint" -> array(items, value, whole -> ((Number) whole).longValue(), Long[]::new);
            case "integer" -> array(items, value, whole -> ((Number) whole).intValue(), Integer[]::new);
            case "boolean" -> array(items, value, Boolean.class::cast, Boolean[]::new);
            default -> array(items, value, SqlArray::text, String[]::new);
        };
    }

    /** PostgreSQL's own way to write an array, for one that is an element of another. */
    public static String literal(Collection<?> items) {
        return items.stream().map(SqlArray::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads a literal back. */
    public static List<Integer> integers(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(",")).map(Integer::valueOf).toList();
    }

    private static <T, E> Object[] array(
            Collection<T> items,
            Function<? super T, @Nullable Object> value,
            Function<Object, E> element,
            IntFunction<E[]> made) {
        return items.stream()
                .map(value)
                .map(one -> one == null ? null : element.apply(one))
                .toArray(made);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static String quoted(Object value) {
        String text = text(Objects.requireNonNull(value));
        boolean bare = value instanceof Number || value instanceof Boolean;
        return bare ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package org.xinke.shared.sql;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Json;

/**
 * A statement and what its names stand for; every name has to be given once. A name that may be null needs a type in the
 * text, {@code CAST(:college AS bigint)}: PostgreSQL would take an untyped null for text.
 */
public final class SqlStatement {
    private static final List<Class<?>> PLAIN =
            List.of(String.class, Number.class, Boolean.class, LocalDate.class, byte[].class);

    private final SqlWay way;
    private final SqlText sql;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private String stretch = "";

    SqlStatement(SqlWay way, SqlText sql) {
        this.way = way;
        this.sql = sql;
    }

    /**
     * @param value a number, text, boolean, bytes, {@link Instant}, {@link LocalDate}, an enum (its name), a collection (an
     *     array, whose type stands in the text: {@code CAST(:ids AS bigint[])}) or null
     */
    public SqlStatement set(String name, @Nullable Object value) {
        return value instanceof Collection<?> items
                ? set(name, items, item -> item)
                : put(name, converted(name, value));
    }

    /** One column of the items, for {@code unnest(CAST(:ids AS bigint[]), CAST(:points AS numeric[]))}. */
    public <T> SqlStatement set(String name, Collection<T> items, Function<? super T, @Nullable Object> value) {
        String type = sql.arrays().get(name);
        if (type == null) {
            throw new IllegalArgumentException(":" + name + " is a list, and no CAST says of what");
        }
        return put(name, SqlArray.of(type, items, value));
    }

    /** For {@code CAST(:rows AS jsonb)}. */
    public SqlStatement setJson(String name, Object value) {
        return set(name, Json.write(value));
    }

    /** What the conditions in the text stand for. */
    public SqlStatement set(Where where) {
        where.values().forEach(this::set);
        return this;
    }

    /** A stretch of the rows; the database is told, so that it can plan for few. */
    public SqlStatement page(int offset, int limit) {
        stretch = " LIMIT " + limit + " OFFSET " + offset;
        return this;
    }

    /** The columns of each row become the parts of a record, in order. */
    public <T extends Record> List<T> list(Class<T> row) {
        return Rows.list(rows(0), row);
    }

    public <T extends Record> Optional<T> first(Class<T> row) {
        return Rows.list(rows(1), row).stream().findFirst();
    }

    /** @throws IllegalStateException when it is not exactly one row */
    public <T extends Record> T one(Class<T> row) {
        return only(list(row));
    }

    /** Of a single column, each row's value. */
    public <T> List<T> values(Class<T> type) {
        return values(rows(0), type);
    }

    /** @throws IllegalStateException when it is not exactly one row */
    public <T> T value(Class<T> type) {
        return only(values(type));
    }

    /** The first row's value of a single column; empty when there is no row. */
    public <T> Optional<T> firstValue(Class<T> type) {
        return values(rows(1), type).stream().findFirst();
    }

    /** Whether there is a row. */
    public boolean any() {
        return !rows(1).isEmpty();
    }

    /** @return how many rows it changed */
    public int run() {
        return way.run(sql.text() + stretch, given());
    }

    private List<?> rows(int most) {
        return way.rows(sql.text() + stretch, given(), most);
    }

    /** In the order of the names. */
    private List<@Nullable Object> given() {
        List<@Nullable Object> given = new ArrayList<>();
        for (String name : sql.names()) {
            if (!values.containsKey(name)) {
                throw new IllegalStateException(":" + name + " is not set");
            }
            given.add(values.get(name));
        }
        return given;
    }

    private static <T> List<T> values(List<?> rows, Class<T> type) {
        return rows.stream().map(value -> Rows.value(value, type)).toList();
    }

    private static <T> T only(List<T> rows) {
        if (rows.size() != 1) {
            throw new IllegalStateException("one row was expected, there are " + rows.size());
        }
        return rows.get(0);
    }

    private SqlStatement put(String name, @Nullable Object value) {
        if (!sql.names().contains(name)) {
            throw new IllegalArgumentException("the statement has no :" + name + ", it has " + sql.names());
        }
        if (values.containsKey(name)) {
            throw new IllegalArgumentException(":" + name + " is set twice");
        }
        values.put(name, value);
        return this;
    }

    private static @Nullable Object converted(String name, @Nullable Object value) {
        if (value instanceof Instant time) {
            return Timestamp.from(time);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value != null && PLAIN.stream().noneMatch(type -> type.isInstance(value))) {
            throw new IllegalArgumentException(
                    ":" + name + " cannot be a " + value.getClass().getName());
        }
        return value;
    }
}

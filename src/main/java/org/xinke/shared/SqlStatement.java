package org.xinke.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what its names stand for; every name has to be given once. A name that may be null needs a type in the
 * text, {@code CAST(:college AS bigint)}: PostgreSQL would take an untyped null for text.
 */
public final class SqlStatement {
    /** EclipseLink's sign for parameters of its own, moved out of the way of {@code #>>}. */
    private static final String DELIMITER = "eclipselink.jdbc.parameter-delimiter";

    private static final String NOT_IN_SQL = "\u0001";

    private static final List<Class<?>> PLAIN =
            List.of(String.class, Number.class, Boolean.class, LocalDate.class, byte[].class);

    private final EntityManager em;
    private final SqlText sql;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private String stretch = "";

    SqlStatement(EntityManager em, SqlText sql) {
        this.em = em;
        this.sql = sql;
    }

    /**
     * @param value a number, text, boolean, bytes, {@link Instant}, {@link LocalDate}, an enum (its name), a collection (an
     *     array literal, see {@link SqlArray}) or null
     */
    public SqlStatement set(String name, @Nullable Object value) {
        if (!sql.names().contains(name)) {
            throw new IllegalArgumentException("the statement has no :" + name + ", it has " + sql.names());
        }
        if (values.containsKey(name)) {
            throw new IllegalArgumentException(":" + name + " is set twice");
        }
        values.put(name, converted(name, value));
        return this;
    }

    /** One column of the items, for {@code unnest(CAST(:ids AS bigint[]), CAST(:points AS numeric[]))}. */
    public <T> SqlStatement set(String name, Collection<T> items, Function<? super T, @Nullable Object> value) {
        return set(name, SqlArray.of(items, value));
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
        return Rows.list(query(), row);
    }

    public <T extends Record> Optional<T> first(Class<T> row) {
        return Rows.first(query(), row);
    }

    /** @throws IllegalStateException when it is not exactly one row */
    public <T extends Record> T one(Class<T> row) {
        return only(list(row));
    }

    /** Of a single column, each row's value. */
    public <T> List<T> values(Class<T> type) {
        return values(query(), type);
    }

    /** @throws IllegalStateException when it is not exactly one row */
    public <T> T value(Class<T> type) {
        return only(values(type));
    }

    /** The first row's value of a single column; empty when there is no row. */
    public <T> Optional<T> firstValue(Class<T> type) {
        return values(query().setMaxResults(1), type).stream().findFirst();
    }

    /** Whether there is a row. */
    public boolean any() {
        return !query().setMaxResults(1).getResultList().isEmpty();
    }

    /** @return how many rows it changed */
    public int run() {
        return query().executeUpdate();
    }

    private Query query() {
        Query query = em.createNativeQuery(sql.text() + stretch);
        if (sql.text().indexOf('#') >= 0) {
            query.setHint(DELIMITER, NOT_IN_SQL);
        }
        for (int i = 0; i < sql.names().size(); i++) {
            String name = sql.names().get(i);
            if (!values.containsKey(name)) {
                throw new IllegalStateException(":" + name + " is not set");
            }
            query.setParameter(i + 1, values.get(name));
        }
        return query;
    }

    private static <T> List<T> values(Query query, Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().map(value -> Rows.value(value, type)).toList();
    }

    private static <T> T only(List<T> rows) {
        if (rows.size() != 1) {
            throw new IllegalStateException("one row was expected, there are " + rows.size());
        }
        return rows.get(0);
    }

    private static @Nullable Object converted(String name, @Nullable Object value) {
        if (value instanceof Instant time) {
            return Timestamp.from(time);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> items) {
            return SqlArray.of(items);
        }
        if (value != null && PLAIN.stream().noneMatch(type -> type.isInstance(value))) {
            throw new IllegalArgumentException(
                    ":" + name + " cannot be a " + value.getClass().getName());
        }
        return value;
    }
}

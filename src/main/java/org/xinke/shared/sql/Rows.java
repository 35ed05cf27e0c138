package org.xinke.shared.sql;

import jakarta.persistence.Query;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code SELECT NEW} is for JPQL, for native SQL: the columns of a row, in order, become the parts of a record. */
public final class Rows {
    private Rows() {}

    /** @throws IllegalStateException when columns and record do not fit, naming the record */
    public static <T extends Record> List<T> list(Query query, Class<T> type) {
        return list(query.getResultList(), type);
    }

    static <T extends Record> List<T> list(List<?> rows, Class<T> type) {
        Shape<T> shape = Shape.of(type);
        return rows.stream()
                .map(row -> shape.make(row instanceof Object[] columns ? columns : new Object[] {row}))
                .toList();
    }

    public static <T extends Record> Optional<T> first(Query query, Class<T> type) {
        return list(query.setMaxResults(1), type).stream().findFirst();
    }

    /** A single column; every one of them is there. */
    static <T> T value(@Nullable Object column, Class<T> type) {
        Object value = convert(column, type);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("a column does not fit " + type + ": " + column);
        }
        return type.cast(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, value.toString());
        }
        if (value instanceof Number number) {
            return convertNumber(number, type);
        }
        if (type == Instant.class) {
            return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
        }
        if (type == LocalDate.class) {
            return ((Date) value).toLocalDate();
        }
        return type == String.class ? value.toString() : value;
    }

    private static Object convertNumber(Number number, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        return type == BigDecimal.class ? new BigDecimal(number.toString()) : number;
    }

    /** How a row becomes a record of one type; looked up once for each, since a school's list has fifty thousand rows. */
    private record Shape<T extends Record>(Constructor<T> constructor, Class<?>[] types) {
        private static final ClassValue<Shape<?>> KNOWN = new ClassValue<>() {
            @Override
            protected Shape<?> computeValue(Class<?> type) {
                return read(type.asSubclass(Record.class));
            }
        };

        @SuppressWarnings("unchecked") // each is kept under its own type
        static <T extends Record> Shape<T> of(Class<T> type) {
            return (Shape<T>) KNOWN.get(type);
        }

        T make(@Nullable Object[] columns) {
            if (types.length != columns.length) {
                throw new IllegalStateException(
                        constructor.getDeclaringClass() + " has " + types.length + " parts, the row " + columns.length);
            }
            @Nullable Object[] values = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                values[i] = convert(columns[i], types[i]);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw new IllegalStateException(
                        "a row does not fit " + constructor.getDeclaringClass() + ": " + Arrays.toString(columns), e);
            }
        }

        private static <T extends Record> Shape<T> read(Class<T> type) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                Constructor<T> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape<>(constructor, types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no constructor of its parts", e);
            }
        }
    }
}

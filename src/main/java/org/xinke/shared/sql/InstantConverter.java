package org.xinke.shared.sql;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** EclipseLink would store an Instant as {@code bytea}; as a Timestamp it is a {@code timestamptz}. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {
    @Override
    public @Nullable Timestamp convertToDatabaseColumn(@Nullable Instant value) {
        return value == null ? null : Timestamp.from(value);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}

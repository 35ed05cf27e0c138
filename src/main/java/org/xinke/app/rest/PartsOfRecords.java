package org.xinke.app.rest;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of its parts is true of the JSON as well: only a {@code @Nullable} one may be missing. A record within
 * a class is named with it, for there is more than one {@code Line}.
 */
@SuppressWarnings("serial")
class PartsOfRecords extends ModelResolver {
    PartsOfRecords() {
        super(Json.mapper(), new Names());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            Schema<?> model = model(resolved, context);
            if (model != null) {
                model.setRequired(always(raw));
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static @Nullable List<String> always(Class<?> record) {
        List<String> names = Arrays.stream(record.getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        return names.isEmpty() ? null : names;
    }

    private static final class Names extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getDeclaringClass();
            return outer == null
                    ? type.getSimpleName()
                    : getNameOfClass(outer).replaceFirst("Resource$", "") + type.getSimpleName();
        }
    }
}

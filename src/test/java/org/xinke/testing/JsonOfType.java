package org.xinke.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a Java type, part by part, with the schema by which the description tells of it. */
public final class JsonOfType {
    private static final Map<Type, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(LocalDate.class, "string date"));

    private final JsonNode description;
    private final List<String> differences;
    private final Set<String> seen = new HashSet<>();

    public JsonOfType(JsonNode description, List<String> differences) {
        this.description = description;
        this.differences = differences;
    }

    public void compare(String where, Type type, JsonNode schema) {
        compare(where, type, Map.of(), schema);
    }

    private void compare(String where, Type type, Map<TypeVariable<?>, Type> bound, JsonNode schema) {
        Type known = type instanceof TypeVariable<?> variable ? bound.getOrDefault(variable, type) : type;
        Class<?> raw = (Class<?>) (known instanceof ParameterizedType generic ? generic.getRawType() : known);
        if (raw.isRecord()) {
            record(where, raw, arguments(raw, known), schema);
        } else if (Collection.class.isAssignableFrom(raw)) {
            say(where, "array", schema.path("type").asText());
            compare(where + "[]", argument(known, 0), bound, schema.path("items"));
        } else if (Map.class.isAssignableFrom(raw)) {
            say(where, "object", schema.path("type").asText());
            compare(where + "{}", argument(known, 1), bound, schema.path("additionalProperties"));
        } else if (raw.isEnum()) {
            say(where, names(raw), values(schema.path("enum")));
        } else {
            say(where, PLAIN.getOrDefault(raw, "a known type instead of " + raw), plain(schema));
        }
    }

    private void record(String where, Class<?> raw, Map<TypeVariable<?>, Type> bound, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!seen.add(raw + " " + bound + " " + reference)) {
            return;
        }
        JsonNode model = description.at(reference.replaceFirst("^#", ""));
        RecordComponent[] parts = raw.getRecordComponents();
        say(where, names(parts, true), new TreeSet<>(fields(model.path("properties"))));
        say(where + " required", names(parts, false), values(model.path("required")));
        for (RecordComponent part : parts) {
            compare(
                    where + "." + part.getName(),
                    part.getGenericType(),
                    bound,
                    model.path("properties").path(part.getName()));
        }
    }

    private void say(String where, Object code, Object described) {
        if (!code.equals(described)) {
            differences.add(where + ": the code has " + code + ", the description " + described);
        }
    }

    private static String plain(JsonNode schema) {
        return (schema.path("type").asText() + " " + schema.path("format").asText()).strip();
    }

    private static Set<String> names(RecordComponent[] parts, boolean optionalToo) {
        return Arrays.stream(parts)
                .filter(part -> optionalToo || !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> values(JsonNode texts) {
        Set<String> all = new TreeSet<>();
        texts.forEach(text -> all.add(text.asText()));
        return all;
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> all = new TreeSet<>();
        object.fieldNames().forEachRemaining(all::add);
        return all;
    }

    private static Map<TypeVariable<?>, Type> arguments(Class<?> raw, Type type) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            bound.put(raw.getTypeParameters()[i], argument(type, i));
        }
        return bound;
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }
}

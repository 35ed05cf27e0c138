package org.xinke.authoring.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas of {@code content/schemas}: authors' editors use the very files that the build packs here. */
public final class Schema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Schema> ALL = new ConcurrentHashMap<>();

    private final JsonNode source;
    private final JsonSchema rules;

    private Schema(JsonNode source) {
        this.source = source;
        this.rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        source,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    public static Schema of(String name) {
        return ALL.computeIfAbsent(name, key -> new Schema(load(key)));
    }

    /** A mark within a lesson, such as {@code page} or {@code check}. */
    public static Schema mark(String name) {
        return ALL.computeIfAbsent("marks#" + name, key -> {
            ObjectNode marks = (ObjectNode) load("marks");
            return new Schema(marks.put("$ref", "#/$defs/" + name));
        });
    }

    /** True when the document is as it should be. */
    public boolean accepts(YamlDocument document, Problems problems) {
        Set<ValidationMessage> messages = rules.validate(document.root());
        messages.stream()
                .filter(message -> !echo(message, messages))
                .forEach(message -> SchemaWords.add(message, source, document, problems));
        return messages.isEmpty();
    }

    /** A mistake within {@code options} makes the validator call {@code options} itself unknown: that helps nobody. */
    private boolean echo(ValidationMessage message, Set<ValidationMessage> all) {
        return message.getType().equals("unevaluatedProperties")
                && source.findValues("properties").stream().anyMatch(known -> known.has(message.getProperty()))
                && all.stream().anyMatch(other -> causes(other, message));
    }

    private static boolean causes(ValidationMessage other, ValidationMessage echo) {
        JsonNodePath place = echo.getInstanceLocation();
        boolean deeper = other.getInstanceLocation().getNameCount() > place.getNameCount();
        return other.getInstanceLocation().startsWith(place)
                && (deeper || !other.getType().equals(echo.getType()));
    }

    private static JsonNode load(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

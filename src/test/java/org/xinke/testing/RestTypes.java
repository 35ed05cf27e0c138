package org.xinke.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The REST interface in TypeScript, for the elements in the browser: written from its description, in an order of its own. */
public final class RestTypes {
    private static final String MODELS = "#/components/schemas/";

    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, String> bodies = new TreeMap<>();
    private final StringBuilder models = new StringBuilder();

    private RestTypes(JsonNode description) {
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> operation(
                        verb.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceFirst("^/api/v1", ""),
                        verb.getValue())));
        sorted(description.path("components").path("schemas")).forEach(this::model);
    }

    public static String of(JsonNode description) {
        RestTypes types = new RestTypes(description);
        return """
                // Written by RestTypesTest out of /api/v1/openapi.json: not to be changed by hand.

                /** What an operation answers when it does not refuse. */
                export interface Answers {
                %s}

                /** What an operation takes. */
                export interface Bodies {
                %s}

                export type Operation = keyof Answers;
                %s""".formatted(lines(types.answers), lines(types.bodies), types.models);
    }

    private void operation(String name, JsonNode operation) {
        JsonNode content = operation.path("responses").path("200").path("content");
        answers.put(name, content.isMissingNode() ? "undefined" : content(content));
        JsonNode body = operation.path("requestBody").path("content");
        bodies.put(name, body.isMissingNode() ? "undefined" : content(body));
    }

    /** What is no JSON is a text or a file: the browser itself opens it. */
    private static String content(JsonNode content) {
        JsonNode json = content.path("application/json");
        return json.isMissingNode() ? "string" : type(json.path("schema"));
    }

    private void model(String name, JsonNode schema) {
        if (!schema.has("properties")) {
            models.append("\nexport type %s = %s;\n".formatted(name, type(schema)));
            return;
        }
        models.append("\nexport interface %s {\n".formatted(name));
        Set<String> always = new TreeSet<>();
        schema.path("required").forEach(one -> always.add(one.asText()));
        sorted(schema.path("properties"))
                .forEach((part, type) ->
                        models.append("  %s%s: %s;\n".formatted(part, always.contains(part) ? "" : "?", type(type))));
        models.append("}\n");
    }

    private static String type(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return reference.substring(MODELS.length());
        }
        if (schema.has("enum")) {
            return joined(schema.path("enum"), one -> "'" + one.asText() + "'", " | ");
        }
        return switch (schema.path("type").asText()) {
            case "string" -> "string";
            case "integer", "number" -> "number";
            case "boolean" -> "boolean";
            case "array" -> "Array<" + type(schema.path("items")) + ">";
            case "object" -> "Record<string, " + type(schema.path("additionalProperties")) + ">";
            default -> "unknown";
        };
    }

    private static Map<String, JsonNode> sorted(JsonNode object) {
        Map<String, JsonNode> all = new TreeMap<>();
        object.properties().forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private static String joined(JsonNode list, Function<JsonNode, String> text, String between) {
        return StreamSupport.stream(list.spliterator(), false).map(text).collect(Collectors.joining(between));
    }

    private static String lines(Map<String, String> types) {
        return types.entrySet().stream()
                .map(one -> "  '%s': %s;\n".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
    }
}

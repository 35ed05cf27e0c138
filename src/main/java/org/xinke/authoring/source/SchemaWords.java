package org.xinke.authoring.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xinke.shared.Texts;

/** Says in plain words what a schema found. */
final class SchemaWords {
    private static final Set<String> UNKNOWN = Set.of("additionalProperties", "unevaluatedProperties");
    private static final Set<String> LIMITS =
            Set.of("minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum", "maxLength");
    private static final int SHOWN = 40;

    private SchemaWords() {}

    static void add(ValidationMessage message, JsonNode schema, YamlDocument document, Problems problems) {
        String keyword = message.getType();
        JsonNode node = message.getInstanceNode();
        String field = field(message);
        if ("required".equals(keyword)) {
            problems.add(document.file(), document.line(node), "required", message.getProperty());
        } else if (UNKNOWN.contains(keyword)) {
            String property = String.valueOf(message.getProperty());
            JsonNode extra = node == null ? null : node.get(property);
            problems.add(document.file(), document.line(extra == null ? node : extra), "unknownField", property);
        } else {
            String expected = expected(keyword, message, schema);
            problems.add(document.file(), document.line(node), known(keyword, message), field, expected, shown(node));
        }
    }

    private static String known(String keyword, ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        if ("format".equals(keyword) && rule != null && "regex".equals(rule.asText())) {
            return "regex";
        }
        Set<String> own = Set.of("type", "enum", "pattern", "format", "uniqueItems");
        return own.contains(keyword) || LIMITS.contains(keyword) ? keyword : "schema";
    }

    private static String expected(String keyword, ValidationMessage message, JsonNode schema) {
        JsonNode rule = message.getSchemaNode();
        return switch (keyword) {
            case "type" -> rule == null ? "" : both("authoring.type." + rule.asText());
            case "enum" -> rule == null ? "" : list(rule);
            case "pattern" -> example(message, schema);
            default -> LIMITS.contains(keyword) && rule != null ? rule.asText() : message.getMessage();
        };
    }

    private static String both(String key) {
        return Texts.get(Texts.CHINESE, key) + " " + Texts.get(Locale.ENGLISH, key);
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /** The schema gives an example beside a pattern; no author should have to read a regular expression. */
    private static String example(ValidationMessage message, JsonNode schema) {
        JsonNodePath place = message.getSchemaLocation().getFragment();
        JsonNode owner = schema;
        for (int i = 0; i < place.getNameCount() - 1; i++) {
            Object step = place.getElement(i);
            owner = step instanceof Integer index ? owner.path(index) : owner.path(step.toString());
        }
        JsonNode example = owner.path("examples").path(0);
        return example.isMissingNode() ? both("authoring.type.text") : example.asText();
    }

    private static String field(ValidationMessage message) {
        JsonNodePath place = message.getInstanceLocation();
        for (int i = place.getNameCount() - 1; i >= 0; i--) {
            if (place.getElement(i) instanceof String name) {
                return name;
            }
        }
        return "-";
    }

    private static String shown(JsonNode node) {
        String text = node == null ? "" : node.isValueNode() ? node.asText() : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

package org.xinke.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import java.util.Set;

/** The description that the running application serves, and the answers that it really gives. */
public final class Described {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

    private final JsonNode description;

    public Described(String served) {
        this.description = read(served);
        description.path("components").path("schemas").forEach(Described::nothingElse);
    }

    public JsonNode description() {
        return description;
    }

    /** The answer has this status and is exactly as described, no field more. */
    public JsonNode answers(String verb, String path, int status, APIResponse answer) {
        String place = verb + " " + path;
        assertThat(answer.status()).as(place + ": " + answer.text()).isEqualTo(status);
        JsonNode responses = description
                .path("paths")
                .path("/api/v1" + path)
                .path(verb.toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode content = responses
                .path(status < 300 ? String.valueOf(status) : "default")
                .path("content");
        String type = answer.headers().getOrDefault("content-type", "nothing").replaceFirst(";.*", "");
        assertThat(content.has(type)).as(place + " answers " + type).isTrue();
        JsonNode body = read(answer.text());
        Set<ValidationMessage> wrong = schema(content.path(type).path("schema")).validate(body);
        assertThat(wrong).as(place).isEmpty();
        return body;
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(whole);
        root.set("components", description.path("components"));
        return SCHEMAS.getSchema(root);
    }

    private static void nothingElse(JsonNode model) {
        if (model instanceof ObjectNode object && model.has("properties")) {
            object.put("additionalProperties", false);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}

package org.xinke.authoring.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.serialization.node.JsonLocationAware;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * YAML of which every value knows its line.
 *
 * @param before lines of the file that stand before this piece of YAML
 */
public record YamlDocument(String file, JsonNode root, int before) {
    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new JavaTimeModule())
            .build();

    public static Optional<YamlDocument> parse(SourceFile source, Problems problems) {
        return parse(source.path(), source.text(), 0, problems);
    }

    public static Optional<YamlDocument> parse(String file, String yaml, int before, Problems problems) {
        try (JsonParser parser = MAPPER.getFactory().createParser(yaml)) {
            JsonNodeFactory placed =
                    LocationJsonNodeFactoryFactory.getInstance().getJsonNodeFactory(parser);
            JsonNode root = MAPPER.reader(placed).readTree(parser);
            if (root != null && root.isObject()) {
                return Optional.of(new YamlDocument(file, root, before));
            }
            problems.add(file, before + 1, "yamlObject");
        } catch (JacksonException e) {
            JsonLocation place = e.getLocation();
            problems.add(file, before + (place == null ? 1 : place.getLineNr()), "yaml", words(e));
        } catch (IOException e) {
            problems.add(file, before + 1, "unreadable");
        }
        return Optional.empty();
    }

    /** The parser also quotes the file, indented; the line number says that already. */
    private static String words(JacksonException error) {
        String words = error.getOriginalMessage();
        return words == null
                ? "?"
                : words.lines()
                        .filter(line -> !line.startsWith(" "))
                        .map(String::strip)
                        .collect(Collectors.joining(", "));
    }

    public int line(@Nullable JsonNode node) {
        JsonNode placed = node instanceof JsonLocationAware ? node : root;
        return placed instanceof JsonLocationAware aware
                ? before + aware.tokenLocation().getLineNr()
                : before + 1;
    }

    /** Only after the schema has agreed. */
    public <T> T as(Class<T> type) {
        return as(root, type);
    }

    public <T> T as(JsonNode node, Class<T> type) {
        return MAPPER.convertValue(node, type);
    }
}

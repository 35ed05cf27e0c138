package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of the question bank as its readers see it: its texts, its places, and what is wrong with it. */
record QuestionFile(YamlDocument yaml, QuestionText texts, Problems problems) {
    static QuestionFile of(YamlDocument yaml, Problems problems) {
        return new QuestionFile(yaml, new QuestionText(yaml, problems), problems);
    }

    String html(JsonNode text) {
        return texts.html(text);
    }

    <E extends Enum<E>> E as(JsonNode word, Class<E> type) {
        return yaml.as(word, type);
    }

    void wrong(JsonNode node, String key, Object... arguments) {
        problems.add(yaml.file(), yaml.line(node), key, arguments);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static BigDecimal points(JsonNode node) {
        return new BigDecimal(node.path("points").asText());
    }
}

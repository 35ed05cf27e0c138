package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** What is answered in a question, by its type; the schema has already agreed. */
final class QuestionBodyReader {
    private final YamlDocument yaml;
    private final QuestionText texts;
    private final Problems problems;

    QuestionBodyReader(YamlDocument yaml, QuestionText texts, Problems problems) {
        this.yaml = yaml;
        this.texts = texts;
        this.problems = problems;
    }

    QuestionBody read(JsonNode node, QuestionType type) {
        return switch (type) {
            case SINGLE, MULTIPLE -> choice(node, type == QuestionType.SINGLE);
            case JUDGE -> new QuestionBody.Judge(node.path("answer").asBoolean());
            case FILL -> fill(node);
            case MATCH ->
                new QuestionBody.Match(stream(node.path("pairs"))
                        .map(pair ->
                                new QuestionBody.Pair(texts.html(pair.path("left")), texts.html(pair.path("right"))))
                        .toList());
            case ORDER -> new QuestionBody.Order(texts.htmls(node.path("items")));
            case SHORT -> new QuestionBody.Written(texts.html(node.path("answer")), rubric(node));
            case CASESET -> new QuestionBody.CaseSet(texts.html(node.path("material")), parts(node));
        };
    }

    private QuestionBody choice(JsonNode node, boolean single) {
        List<QuestionBody.Option> options = stream(node.path("options"))
                .map(option -> new QuestionBody.Option(
                        texts.html(option.path("text")),
                        option.path("key").asBoolean(),
                        texts.html(option.path("reason"))))
                .toList();
        long keys = options.stream().filter(QuestionBody.Option::key).count();
        if (single && keys != 1) {
            wrong(node.path("options"), "singleKeys", String.valueOf(keys));
        }
        if (!single && (keys < 2 || keys == options.size())) {
            wrong(node.path("options"), "multipleKeys", String.valueOf(keys));
        }
        return new QuestionBody.Choice(options);
    }

    private QuestionBody fill(JsonNode node) {
        List<List<String>> blanks = new ArrayList<>();
        for (JsonNode blank : node.path("blanks")) {
            blanks.add(stream(blank).map(answer -> answer.asText().strip()).toList());
        }
        int places = QuestionText.blanks(node.path("stem").asText());
        if (places != blanks.size()) {
            wrong(node.path("stem"), "blanks", String.valueOf(places), String.valueOf(blanks.size()));
        }
        return new QuestionBody.Fill(blanks);
    }

    private List<QuestionBody.Criterion> rubric(JsonNode node) {
        return stream(node.path("rubric"))
                .map(line -> new QuestionBody.Criterion(texts.html(line.path("point")), points(line)))
                .toList();
    }

    private List<QuestionBody.Part> parts(JsonNode node) {
        List<QuestionBody.Part> parts = new ArrayList<>();
        for (JsonNode part : node.path("parts")) {
            QuestionType type = yaml.as(part.path("type"), QuestionType.class);
            parts.add(new QuestionBody.Part(
                    texts.html(part.path("stem")),
                    type,
                    part.path("objective").asText(node.path("objective").asText()),
                    yaml.as(part.has("level") ? part.path("level") : node.path("level"), QuestionContent.Level.class),
                    points(part),
                    read(part, type),
                    texts.html(part.path("reason"))));
        }
        return parts;
    }

    private static BigDecimal points(JsonNode node) {
        return new BigDecimal(node.path("points").asText());
    }

    private void wrong(JsonNode node, String key, Object... arguments) {
        problems.add(yaml.file(), yaml.line(node), key, arguments);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

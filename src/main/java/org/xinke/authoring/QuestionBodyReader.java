package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** What is answered in a question: one reader for each type, in one register. The schema has already agreed. */
final class QuestionBodyReader {
    static final Map<QuestionType, BiFunction<QuestionBodyReader, JsonNode, QuestionBody>> READERS = Map.of(
            QuestionType.SINGLE,
            QuestionBodyReader::single,
            QuestionType.MULTIPLE,
            QuestionBodyReader::multiple,
            QuestionType.JUDGE,
            QuestionBodyReader::judge,
            QuestionType.FILL,
            QuestionBodyReader::fill,
            QuestionType.MATCH,
            QuestionBodyReader::match,
            QuestionType.ORDER,
            QuestionBodyReader::order,
            QuestionType.SHORT,
            QuestionBodyReader::written,
            QuestionType.CASESET,
            QuestionBodyReader::caseSet);

    private final YamlDocument yaml;
    private final QuestionText texts;
    private final Problems problems;

    QuestionBodyReader(YamlDocument yaml, QuestionText texts, Problems problems) {
        this.yaml = yaml;
        this.texts = texts;
        this.problems = problems;
    }

    QuestionBody read(JsonNode node, QuestionType type) {
        return Objects.requireNonNull(READERS.get(type), () -> "no reader for " + type)
                .apply(this, node);
    }

    private QuestionBody single(JsonNode node) {
        QuestionBody choice = choice(node);
        long keys = keys(choice);
        if (keys != 1) {
            wrong(node.path("options"), "singleKeys", String.valueOf(keys));
        }
        return choice;
    }

    private QuestionBody multiple(JsonNode node) {
        QuestionBody choice = choice(node);
        long keys = keys(choice);
        if (keys < 2 || keys == choice.options().size()) {
            wrong(node.path("options"), "multipleKeys", String.valueOf(keys));
        }
        return choice;
    }

    private QuestionBody choice(JsonNode node) {
        return new QuestionBody.Choice(stream(node.path("options"))
                .map(option -> new QuestionBody.Option(
                        texts.html(option.path("text")),
                        option.path("key").asBoolean(),
                        texts.html(option.path("reason"))))
                .toList());
    }

    private static long keys(QuestionBody choice) {
        return choice.options().stream().filter(QuestionBody.Option::key).count();
    }

    private QuestionBody judge(JsonNode node) {
        return new QuestionBody.Judge(node.path("answer").asBoolean());
    }

    private QuestionBody fill(JsonNode node) {
        List<List<String>> blanks = stream(node.path("blanks"))
                .map(blank ->
                        stream(blank).map(answer -> answer.asText().strip()).toList())
                .toList();
        int places = QuestionText.blanks(node.path("stem").asText());
        if (places != blanks.size()) {
            wrong(node.path("stem"), "blanks", String.valueOf(places), String.valueOf(blanks.size()));
        }
        return new QuestionBody.Fill(blanks);
    }

    private QuestionBody match(JsonNode node) {
        return new QuestionBody.Match(
                stream(node.path("pairs"))
                        .map(pair ->
                                new QuestionBody.Pair(texts.html(pair.path("left")), texts.html(pair.path("right"))))
                        .toList(),
                stream(node.path("spare")).map(texts::html).toList());
    }

    private QuestionBody order(JsonNode node) {
        return new QuestionBody.Order(
                stream(node.path("items")).map(texts::html).toList());
    }

    private QuestionBody written(JsonNode node) {
        return new QuestionBody.Written(
                texts.html(node.path("answer")),
                stream(node.path("rubric"))
                        .map(line -> new QuestionBody.Criterion(texts.html(line.path("point")), points(line)))
                        .toList());
    }

    private QuestionBody caseSet(JsonNode node) {
        return new QuestionBody.CaseSet(
                texts.html(node.path("material")),
                stream(node.path("parts")).map(part -> part(node, part)).toList());
    }

    /** A part that says nothing else examines what the whole set does. */
    private QuestionBody.Part part(JsonNode set, JsonNode part) {
        QuestionType type = yaml.as(part.path("type"), QuestionType.class);
        return new QuestionBody.Part(
                texts.html(part.path("stem")),
                type,
                part.path("objective").asText(set.path("objective").asText()),
                yaml.as(part.has("level") ? part.path("level") : set.path("level"), QuestionContent.Level.class),
                points(part),
                read(part, type),
                texts.html(part.path("reason")));
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

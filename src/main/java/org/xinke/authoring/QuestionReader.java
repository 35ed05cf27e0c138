package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.YamlDocument;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.shared.Json;

/** Reads a file of the question bank. */
final class QuestionReader {
    private final YamlDocument yaml;
    private final String unit;
    private final Ids ids;
    private final Problems problems;
    private final QuestionText texts;

    QuestionReader(YamlDocument yaml, String unit, Ids ids, Problems problems) {
        this.yaml = yaml;
        this.unit = unit;
        this.ids = ids;
        this.problems = problems;
        this.texts = new QuestionText(yaml, problems);
    }

    List<Located<QuestionContent>> read() {
        List<Located<QuestionContent>> questions = new ArrayList<>();
        if (Schema.of("questions").accepts(yaml, problems)) {
            yaml.root().path("questions").forEach(node -> questions.add(question(node)));
        }
        return questions;
    }

    private Located<QuestionContent> question(JsonNode node) {
        int line = yaml.line(node);
        String id = node.path("id").asText();
        QuestionType type = yaml.as(node.path("type"), QuestionType.class);
        String objective = node.path("objective").asText();
        ids.take(id, yaml.file(), line);
        ids.requireObjective(objective, yaml.file(), yaml.line(node.path("objective")));
        node.path("parts")
                .findValues("objective")
                .forEach(of -> ids.requireObjective(of.asText(), yaml.file(), yaml.line(of)));
        String start = unit + "-" + type.letters() + "-";
        if (!id.startsWith(start)) {
            problems.add(yaml.file(), line, "foreignId", id, start);
        }
        QuestionContent unhashed = content(node, type, "");
        return new Located<>(content(node, type, Json.hash(unhashed)), yaml.file(), line);
    }

    private QuestionContent content(JsonNode node, QuestionType type, String hash) {
        return new QuestionContent(
                node.path("id").asText(),
                type,
                unit,
                node.hasNonNull("lesson") ? node.path("lesson").asText() : null,
                node.path("objective").asText(),
                yaml.as(node.path("level"), Level.class),
                node.path("difficulty").asDouble(),
                texts.html(node.path("stem")),
                new QuestionBodyReader(yaml, texts, problems).read(node, type),
                texts.html(node.path("reason")),
                node.path("hard").asBoolean(),
                hash);
    }
}

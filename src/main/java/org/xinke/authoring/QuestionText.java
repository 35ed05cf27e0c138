package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.xinke.authoring.prose.Markdown;
import org.xinke.authoring.prose.MarkdownRules;
import org.xinke.authoring.prose.Pictures;
import org.xinke.authoring.prose.Place;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.YamlDocument;

/** The texts of questions, from CommonMark to clean HTML. */
final class QuestionText {
    static final String BLANK = "____";
    private static final Pattern BLANKS = Pattern.compile("_{4,}");
    private static final Markdown MARKDOWN = new Markdown(Pictures.NONE);

    private final YamlDocument yaml;
    private final Problems problems;

    QuestionText(YamlDocument yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** A blank to fill stays four underscores: CommonMark would take some for bold. */
    String html(JsonNode text) {
        String source = BLANKS.matcher(text.asText()).replaceAll("\\\\_\\\\_\\\\_\\\\_");
        Place place = new Place(yaml.file(), yaml.line(text) - 1, problems);
        return MARKDOWN.label(MarkdownRules.checkText(source, place));
    }

    static int blanks(String text) {
        return (int) BLANKS.matcher(text).results().count();
    }
}

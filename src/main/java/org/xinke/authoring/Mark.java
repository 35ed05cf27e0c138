package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonmark.node.HtmlBlock;
import org.xinke.authoring.prose.Place;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.Schema;
import org.xinke.authoring.source.YamlDocument;

/**
 * An HTML comment that structures a lesson: {@code <!-- check {id: L1-C1, objective: U1-K1} -->} up to
 * {@code <!-- /check -->}.
 *
 * @param yaml what stands in its braces, checked
 * @param line in the file, counted from 1
 */
record Mark(String name, boolean closing, YamlDocument yaml, int line) {
    static final Set<String> BLOCKS = Set.of("check", "case", "training", "reflection", "practice");
    static final Set<String> IN_CASE = Set.of("ask", "reveal", "discuss");
    private static final Pattern SHAPE =
            Pattern.compile("<!--\\s*(/?)\\s*([A-Za-z][A-Za-z-]*)\\s*(\\{.*})?\\s*-->\\s*", Pattern.DOTALL);

    /** Empty when it is none of ours; its error is then told already. */
    static Optional<Mark> read(HtmlBlock html, Place place) {
        Matcher shape = SHAPE.matcher(html.getLiteral());
        if (!shape.matches()) {
            place.wrong(html, html.getLiteral().startsWith("<!--") ? "markShape" : "rawHtml");
            return Optional.empty();
        }
        String name = shape.group(2);
        boolean closing = !shape.group(1).isEmpty();
        if (!BLOCKS.contains(name) && (closing || (!IN_CASE.contains(name) && !name.equals("page")))) {
            place.wrong(html, "unknownMark", name, nearest(name));
            return Optional.empty();
        }
        return content(shape, html, place).map(yaml -> new Mark(name, closing, yaml, place.line(html)));
    }

    /** A mark is easily mistyped. */
    private static String nearest(String name) {
        return Stream.of(BLOCKS, IN_CASE, Set.of("page"))
                .flatMap(Set::stream)
                .sorted()
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElseThrow();
    }

    /** Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static Optional<YamlDocument> content(Matcher shape, HtmlBlock html, Place place) {
        String yaml = shape.group(3) == null ? "{}" : shape.group(3);
        int start = shape.start(3) < 0 ? 0 : shape.start(3);
        int skipped = (int) html.getLiteral()
                .substring(0, start)
                .chars()
                .filter(c -> c == '\n')
                .count();
        int before = place.line(html) - 1 + skipped;
        return YamlDocument.parse(place.file(), yaml, before, place.problems());
    }

    /** False, and told, when something is missing from the braces. */
    boolean complete(Problems problems) {
        return closing || Schema.mark(name).accepts(yaml, problems);
    }

    String text(String field) {
        return yaml.root().path(field).asText();
    }

    List<String> texts(String field) {
        return StreamSupport.stream(yaml.root().path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    int number(String field) {
        return yaml.root().path(field).asInt();
    }

    <T> T as(String field, Class<T> type) {
        JsonNode value = yaml.root().path(field);
        return yaml.as(value, type);
    }
}

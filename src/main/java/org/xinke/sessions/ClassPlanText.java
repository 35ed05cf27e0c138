package org.xinke.sessions;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinke.authoring.Problems;
import org.xinke.authoring.SourceFile;
import org.xinke.authoring.YamlDocument;

/** A plan's file: what it says of itself, and the table of its steps. What is wrong with it is the business of the review. */
record ClassPlanText(SourceFile source, Problems problems) {
    private static final String FENCE = "---";

    private static final Pattern STEP =
            Pattern.compile("\\|\\s*(\\d+)\\s*[—–-]\\s*(\\d+)\\s*\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|\\s*");

    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*");

    Optional<ClassPlan> plan() {
        List<String> lines = source.text().lines().toList();
        int end = lines.isEmpty() ? 0 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end <= 0) {
            return Optional.empty();
        }
        String front = String.join("\n", lines.subList(1, end));
        return YamlDocument.parse(source.path(), front, 1, problems)
                .map(yaml -> yaml.as(Head.class))
                .map(head -> new ClassPlan(
                        head.id(), head.title(), head.hours(), steps(lines.subList(end + 1, lines.size()))));
    }

    private static List<ClassPlan.Step> steps(List<String> lines) {
        return lines.stream()
                .map(STEP::matcher)
                .filter(Matcher::matches)
                .map(row -> new ClassPlan.Step(
                        Integer.parseInt(row.group(1)),
                        Integer.parseInt(row.group(2)),
                        plain(row.group(3)),
                        plain(row.group(4)),
                        plain(row.group(5))))
                .toList();
    }

    private static String plain(String cell) {
        return EMPHASIS.matcher(cell).replaceAll("").strip();
    }

    record Head(
            String id,
            String title,
            @JsonAlias("class_hours") BigDecimal hours) {}
}

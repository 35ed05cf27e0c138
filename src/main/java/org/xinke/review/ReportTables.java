package org.xinke.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;
import org.xinke.shared.Texts;

/** The report as an editor reads it: lessons, the traceability matrix, the bank, the papers. */
final class ReportTables {
    private final CourseContent course;
    private final List<ObjectiveCoverage> matrix;
    private final Checks checks;

    ReportTables(CourseContent course, List<ObjectiveCoverage> matrix, Checks checks) {
        this.course = course;
        this.matrix = matrix;
        this.checks = checks;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        head(lines, "lessons");
        course.lessons().forEach(lesson -> lines.add(line(lesson)));
        lines.add("");
        head(lines, "objectives");
        matrix.forEach(objective -> lines.add(line(objective)));
        lines.add("");
        course.units().forEach(unit -> lines.add(bank(unit.id(), unit.title())));
        lines.add(words("bank", course.questions().size()));
        lines.add(keys());
        papers(lines);
        return String.join("\n", lines);
    }

    private static void head(List<String> lines, String key) {
        String head = words(key);
        lines.add(head);
        lines.add("|" + "---|".repeat((int) head.chars().filter(c -> c == '|').count() - 1));
    }

    private String line(LessonContent content) {
        LessonFigures lesson = LessonFigures.of(content, course);
        return row(
                lesson.id() + " " + lesson.title(),
                lesson.pages(),
                lesson.minutes(),
                lesson.characters(),
                lesson.diagrams(),
                lesson.cases(),
                lesson.practices(),
                lesson.selfChecks(),
                lesson.questions().size(),
                types(lesson.questions()),
                levels(lesson.questions()),
                announced(content));
    }

    private String announced(LessonContent lesson) {
        long practised = matrix.stream()
                .filter(line -> line.lessons().contains(lesson.id()))
                .filter(line -> line.selfChecks() > 0 || !line.trainings().isEmpty())
                .count();
        return practised + "/" + lesson.objectives().size();
    }

    private static String line(ObjectiveCoverage line) {
        return row(
                line.id(),
                line.taughtIn(),
                line.selfChecks(),
                ObjectiveCoverage.joined(line.trainings().stream()),
                line.bank(),
                line.types().entrySet().stream()
                        .map(type -> name(type.getKey()) + " " + type.getValue())
                        .collect(Collectors.joining(", ")),
                "%.1f".formatted(line.examPoints()));
    }

    private String bank(String unit, String title) {
        List<QuestionContent> questions = course.questions().stream()
                .filter(question -> question.unitId().equals(unit))
                .toList();
        return unit + " " + title + ": " + questions.size() + " = " + types(questions) + "; " + levels(questions);
    }

    private static String types(List<QuestionContent> questions) {
        return Arrays.stream(QuestionType.values())
                .filter(type -> questions.stream().anyMatch(it -> it.type() == type))
                .map(type -> name(type) + " "
                        + questions.stream().filter(it -> it.type() == type).count())
                .collect(Collectors.joining(", "));
    }

    private static String name(QuestionType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String levels(List<QuestionContent> questions) {
        return Arrays.stream(QuestionContent.Level.values())
                .map(level -> String.valueOf(
                        questions.stream().filter(it -> it.level() == level).count()))
                .collect(Collectors.joining("/"));
    }

    private String keys() {
        List<QuestionContent> single = course.questions().stream()
                .filter(it -> it.type() == QuestionType.SINGLE)
                .toList();
        String positions = IntStream.range(0, 4)
                .mapToObj(place -> String.valueOf(single.stream()
                        .filter(it -> QuestionRules.keyPosition(it) == place)
                        .count()))
                .collect(Collectors.joining("/"));
        long longest = single.stream().filter(QuestionRules::keyIsLongest).count();
        String share = single.isEmpty() ? "-" : QuestionRules.share(longest, single.size());
        return words("keys", single.size(), positions, share);
    }

    private void papers(List<String> lines) {
        BankRules rules = new BankRules(checks.bank(), new Findings());
        course.blueprints().stream()
                .filter(blueprint -> checks.bank().times().containsKey(blueprint.id()))
                .forEach(blueprint -> lines.add(words(
                        "papers",
                        blueprint.id(),
                        checks.bank().papers(),
                        rules.overlap(blueprint, course.questions())
                                .words(checks.bank().overlap()))));
    }

    private static String words(String key, Object... arguments) {
        return Texts.get(Texts.CHINESE, "authoring.report." + key, arguments);
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |"));
    }
}

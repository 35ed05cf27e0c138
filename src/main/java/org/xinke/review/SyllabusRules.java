package org.xinke.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.xinke.authoring.Guide;
import org.xinke.authoring.source.Problems;
import org.xinke.authoring.source.SourceFile;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.content.UnitContent;
import org.xinke.shared.Texts;

/** 教学大纲 and 考试大纲 say what the course really does: every row that can be computed stands there, word for word. */
final class SyllabusRules {
    private static final Set<QuestionType> ON_PAPER = EnumSet.allOf(QuestionType.class);

    private final CourseContent course;
    private final List<Guide> guides;
    private final List<ObjectiveCoverage> matrix;
    private final ExamWeights exam;
    private final Problems problems;

    SyllabusRules(
            CourseContent course,
            List<Guide> guides,
            List<ObjectiveCoverage> matrix,
            ExamWeights exam,
            Problems problems) {
        this.course = course;
        this.guides = guides;
        this.matrix = matrix;
        this.exam = exam;
        this.problems = problems;
    }

    void check(Path folder) {
        List<String> syllabus = new ArrayList<>();
        course.units().forEach(unit -> syllabus.add(hours(unit)));
        guides.forEach(guide -> syllabus.add(guide.classPlan() ? plan(guide) : activity(guide)));
        matrix.forEach(line -> syllabus.add(taught(line)));
        require(folder, "syllabus.md", syllabus);
        List<String> paper = new ArrayList<>();
        course.units().forEach(unit -> {
            paper.add(
                    points(unit.id() + " " + unit.title(), ON_PAPER.stream().map(type -> exam.type(unit.id(), type))));
            paper.add(points(unit.id(), Stream.of(Level.values()).map(level -> exam.level(unit.id(), level))));
        });
        matrix.forEach(line -> paper.add(examined(line)));
        require(folder, "exam-syllabus.md", paper);
    }

    private void require(Path folder, String file, List<String> rows) {
        SourceFile.read(folder, folder.resolve(file), problems)
                .ifPresent(source -> new RowsOfFile(source, problems).require(rows));
    }

    private String hours(UnitContent unit) {
        List<Guide> plans = of(unit, true);
        BigDecimal online = course.lessons().stream()
                .filter(lesson -> lesson.unitId().equals(unit.id()))
                .map(LessonContent::onlineHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double classroom = plans.stream()
                .mapToDouble(plan -> plan.hours().doubleValue() / plan.units().size())
                .sum();
        return row(
                unit.id() + " " + unit.title(),
                joined(unit.lessons()),
                number(online.doubleValue()),
                number(classroom),
                ids(plans),
                ids(of(unit, false)));
    }

    private List<Guide> of(UnitContent unit, boolean classPlans) {
        return guides.stream()
                .filter(guide -> guide.classPlan() == classPlans)
                .filter(guide -> guide.units().contains(unit.id()))
                .toList();
    }

    private static String plan(Guide plan) {
        return row(plan.id(), plan.title(), joined(plan.units()), joined(plan.lessons()), joined(plan.objectives()));
    }

    private static String activity(Guide activity) {
        return row(
                activity.id(),
                activity.title(),
                Objects.requireNonNull(activity.form()),
                number(activity.hours().doubleValue()),
                joined(activity.units()),
                joined(activity.objectives()));
    }

    private static String taught(ObjectiveCoverage line) {
        return row(
                line.id(),
                word("kind", line.objective().kind()),
                line.objective().text(),
                joined(line.lessons()),
                line.guides());
    }

    private static String examined(ObjectiveCoverage line) {
        String types = words("type", line.types().keySet());
        boolean few = line.attitude() && !line.types().isEmpty();
        return row(
                line.id(),
                line.objective().text(),
                line.taughtIn(),
                few ? types + Texts.get(Texts.CHINESE, "authoring.word.attitude") : types,
                words("level", line.levels()));
    }

    private static String points(String unit, Stream<Double> cells) {
        double[] points = cells.mapToDouble(it -> it).toArray();
        String cellWords =
                DoubleStream.of(points).mapToObj(SyllabusRules::number).collect(Collectors.joining(" | "));
        return row(unit, cellWords, number(DoubleStream.of(points).sum()));
    }

    private static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "—" : exact.stripTrailingZeros().toPlainString();
    }

    private static String ids(List<Guide> guides) {
        return ObjectiveCoverage.joined(guides.stream().map(Guide::id));
    }

    private static String joined(List<String> names) {
        return ObjectiveCoverage.joined(names.stream());
    }

    private static <T extends Enum<T>> String words(String kind, Set<T> values) {
        Function<T, String> words = value -> word(kind, value);
        return ObjectiveCoverage.joined(values.stream().map(words));
    }

    private static String word(String kind, Enum<?> value) {
        return Texts.get(
                Texts.CHINESE, "authoring.word." + kind + "." + value.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}

package org.xinke.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xinke.authoring.Guide;
import org.xinke.content.Block;
import org.xinke.content.CourseContent;
import org.xinke.content.LessonContent;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;
import org.xinke.content.UnitContent;

/** Computes the matrix objective × taught × practised × examined from the files themselves. */
final class Traceability {
    private final CourseContent course;
    private final List<Guide> guides;
    private final ExamWeights exam;

    Traceability(CourseContent course, List<Guide> guides, ExamWeights exam) {
        this.course = course;
        this.guides = guides;
        this.exam = exam;
    }

    List<ObjectiveCoverage> matrix() {
        List<ObjectiveCoverage> lines = new ArrayList<>();
        for (UnitContent unit : course.units()) {
            unit.objectives().forEach(objective -> lines.add(line(unit.id(), objective)));
        }
        return lines;
    }

    private ObjectiveCoverage line(String unit, UnitContent.Objective objective) {
        String id = objective.id();
        Map<QuestionType, Integer> types = new EnumMap<>(QuestionType.class);
        Set<QuestionContent.Level> levels = EnumSet.noneOf(QuestionContent.Level.class);
        course.questions().stream().flatMap(Traceability::examined).forEach(it -> {
            if (it.objective().equals(id)) {
                types.merge(it.type(), 1, Integer::sum);
                levels.add(it.level());
            }
        });
        return new ObjectiveCoverage(
                objective,
                course.lessons().stream()
                        .filter(lesson -> lesson.objectives().contains(id))
                        .map(LessonContent::id)
                        .toList(),
                guides(id, true),
                guides(id, false),
                blocks(Block.SelfCheck.class)
                        .filter(check -> check.objective().equals(id))
                        .count(),
                blocks(Block.Training.class)
                        .filter(training -> training.objectives().contains(id))
                        .map(Block.Training::id)
                        .toList(),
                types,
                levels,
                questions(question -> question.objective().equals(id)),
                questions(question -> question.unitId().equals(unit)),
                exam.objective(id));
    }

    private List<String> guides(String objective, boolean classPlans) {
        return guides.stream()
                .filter(guide -> guide.classPlan() == classPlans)
                .filter(guide -> guide.objectives().contains(objective))
                .map(Guide::id)
                .toList();
    }

    private <T extends Block> Stream<T> blocks(Class<T> kind) {
        return course.lessons().stream()
                .flatMap(lesson -> lesson.pages().stream())
                .flatMap(page -> page.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private long questions(java.util.function.Predicate<QuestionContent> which) {
        return course.questions().stream().filter(which).count();
    }

    /** A case set examines what its parts examine. */
    private static Stream<Examined> examined(QuestionContent question) {
        List<QuestionBody.Part> parts = question.body().parts();
        return parts.isEmpty()
                ? Stream.of(new Examined(question.objective(), question.type(), question.level()))
                : parts.stream().map(part -> new Examined(part.objective(), question.type(), part.level()));
    }

    private record Examined(String objective, QuestionType type, QuestionContent.Level level) {}
}

package org.xinke.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinke.authoring.Shelf;
import org.xinke.content.BlueprintContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** What a paper counts on average, by objective, by unit and type, and by unit and level. */
final class ExamWeights {
    private final Map<String, Double> objectives = new HashMap<>();
    private final Map<Cell<QuestionType>, Double> types = new HashMap<>();
    private final Map<Cell<QuestionContent.Level>, Double> levels = new HashMap<>();

    static ExamWeights of(BlueprintContent blueprint, List<QuestionContent> bank) {
        ExamWeights weights = new ExamWeights();
        for (int turn = 0; turn < blueprint.turns(); turn++) {
            for (BlueprintContent.Section section : blueprint.sections()) {
                for (BlueprintContent.Draw draw : section.draw()) {
                    List<String> units = draw.units(turn, PaperWay.WHOLE);
                    Shelf shelf = new Shelf(units, section.type(), draw.level(), PaperWay.WHOLE);
                    double points = section.points().doubleValue() * draw.count() / blueprint.turns();
                    weights.add(shelf.of(bank), points);
                }
            }
        }
        return weights;
    }

    private void add(List<QuestionContent> candidates, double points) {
        candidates.forEach(question -> add(question, points / candidates.size()));
    }

    double objective(String id) {
        return objectives.getOrDefault(id, 0.0);
    }

    double type(String unit, QuestionType type) {
        return types.getOrDefault(new Cell<>(unit, type), 0.0);
    }

    double level(String unit, QuestionContent.Level level) {
        return levels.getOrDefault(new Cell<>(unit, level), 0.0);
    }

    private void add(QuestionContent question, double points) {
        List<QuestionBody.Part> parts = question.body().parts();
        if (parts.isEmpty()) {
            add(question.objective(), question.type(), question.level(), points);
        }
        double full =
                parts.stream().mapToDouble(part -> part.points().doubleValue()).sum();
        parts.forEach(part -> add(
                part.objective(),
                question.type(),
                part.level(),
                points * part.points().doubleValue() / full));
    }

    private void add(String objective, QuestionType type, QuestionContent.Level level, double points) {
        String unit = objective.split("-")[0];
        objectives.merge(objective, points, Double::sum);
        types.merge(new Cell<>(unit, type), points, Double::sum);
        levels.merge(new Cell<>(unit, level), points, Double::sum);
    }

    private record Cell<T>(String unit, T of) {}
}

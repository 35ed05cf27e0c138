package org.xinke.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinke.content.BlueprintContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** Questions among which a draw chooses. */
public record Shelf(List<String> units, QuestionType type, QuestionContent.Level level, PaperWay way) {
    /** What a paper of this turn and way draws from, with how many it takes from each. */
    public static Map<Shelf, Integer> of(BlueprintContent blueprint, int turn, PaperWay way) {
        Map<Shelf, Integer> shelves = new LinkedHashMap<>();
        blueprint.sections().forEach(section -> section.draw()
                .forEach(draw -> shelves.merge(
                        new Shelf(draw.units(turn, way), section.type(), draw.level(), way),
                        draw.count(),
                        Integer::sum)));
        return shelves;
    }

    public List<QuestionContent> of(List<QuestionContent> bank) {
        return bank.stream().filter(this::holds).toList();
    }

    /** How many are taken from here at most: also by those who only share some of these questions. */
    int wanted(Map<Shelf, Integer> shelves) {
        return shelves.entrySet().stream()
                .filter(other -> meets(other.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private boolean meets(Shelf other) {
        return type == other.type && level == other.level && units.stream().anyMatch(other.units::contains);
    }

    private boolean holds(QuestionContent question) {
        return units.contains(question.unitId())
                && type == question.type()
                && level == question.level()
                && way.takes(question.hard());
    }

    @Override
    public String toString() {
        return String.join("+", units) + " " + type + " " + level + (way == PaperWay.ROUND ? " (ROUND)" : "");
    }
}

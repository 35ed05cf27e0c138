package org.xinke.papers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xinke.content.BlueprintContent;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;
import org.xinke.questions.BankQuestion;

/**
 * What the papers of one exam are drawn from: its blueprint and its frozen questions. Immutable, so every node may keep
 * it in memory and thousands may draw from it at once.
 */
public final class Bank {
    private final BlueprintContent blueprint;
    private final Map<Long, BankQuestion> questions;
    private final Map<Cell, List<BankQuestion>> cells;

    public Bank(BlueprintContent blueprint, List<BankQuestion> all) {
        this.blueprint = blueprint;
        this.questions = all.stream()
                .sorted(Comparator.comparingLong(BankQuestion::versionId))
                .collect(Collectors.toMap(BankQuestion::versionId, q -> q, (a, b) -> a, LinkedHashMap::new));
        this.cells = questions.values().stream()
                .collect(Collectors.groupingBy(q -> new Cell(q.type(), q.unitId(), q.level())));
    }

    public BlueprintContent blueprint() {
        return blueprint;
    }

    public BankQuestion question(long versionId) {
        return Objects.requireNonNull(questions.get(versionId), () -> "not in the bank: " + versionId);
    }

    public List<Long> versionIds() {
        return List.copyOf(questions.keySet());
    }

    List<BankQuestion> candidates(QuestionType type, BlueprintContent.Draw draw) {
        return cells.getOrDefault(new Cell(type, draw.unit(), draw.level()), List.of());
    }

    /** Title of the part of the paper in which a position lies; positions count from 1. */
    public String sectionTitle(int position) {
        int last = 0;
        for (BlueprintContent.Section section : blueprint.sections()) {
            last += section.draw().stream()
                    .mapToInt(BlueprintContent.Draw::count)
                    .sum();
            if (position <= last) {
                return section.title();
            }
        }
        return "";
    }

    /** Cells that ask for more questions than there are, as 类型 单元 层次; empty when a paper can be drawn. */
    public List<Shortage> shortages() {
        Map<Cell, Integer> wanted = new LinkedHashMap<>();
        blueprint.sections().forEach(section -> section.draw()
                .forEach(draw ->
                        wanted.merge(new Cell(section.type(), draw.unit(), draw.level()), draw.count(), Integer::sum)));
        return wanted.entrySet().stream()
                .map(e -> new Shortage(
                        e.getKey(),
                        e.getValue(),
                        cells.getOrDefault(e.getKey(), List.of()).size()))
                .filter(shortage -> shortage.there() < shortage.wanted())
                .toList();
    }

    /** A kind of question that a blueprint counts. */
    public record Cell(QuestionType type, String unit, QuestionContent.Level level) {}

    /** A cell with too few questions. */
    public record Shortage(Cell cell, int wanted, int there) {}
}

package org.xinke.papers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xinke.content.BlueprintContent;
import org.xinke.content.PaperWay;
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
                .collect(Collectors.groupingBy(q -> new Cell(q.type(), List.of(q.unitId()), q.level())));
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

    /** Among which a cell chooses, in the order of its units and of their ids. */
    List<BankQuestion> candidates(QuestionType type, BlueprintContent.Draw draw, int turn, PaperWay way) {
        return candidates(new Cell(type, draw.units(turn, way), draw.level()), way);
    }

    private List<BankQuestion> candidates(Cell cell, PaperWay way) {
        return cell.units().stream()
                .map(unit -> new Cell(cell.type(), List.of(unit), cell.level()))
                .flatMap(one -> cells.getOrDefault(one, List.of()).stream())
                .filter(question -> way.takes(question.hard()))
                .toList();
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

    /** Cells that ask for more questions than there are, on either way; empty when every paper can be drawn. */
    public List<Shortage> shortages() {
        return Stream.of(PaperWay.values())
                .flatMap(way -> IntStream.range(0, blueprint.turns()).mapToObj(turn -> shortages(turn, way)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Shortage> shortages(int turn, PaperWay way) {
        Map<Cell, Integer> wanted = new LinkedHashMap<>();
        blueprint.sections().forEach(section -> section.draw()
                .forEach(draw -> wanted.merge(
                        new Cell(section.type(), draw.units(turn, way), draw.level()), draw.count(), Integer::sum)));
        return wanted.keySet().stream()
                .map(cell -> new Shortage(
                        cell, cell.wanted(wanted), candidates(cell, way).size()))
                .filter(shortage -> shortage.there() < shortage.wanted())
                .toList();
    }

    /** A kind of question that a blueprint counts. */
    public record Cell(QuestionType type, List<String> units, QuestionContent.Level level) {
        /** Also by cells that only share some of its units. */
        private int wanted(Map<Cell, Integer> all) {
            return all.entrySet().stream()
                    .filter(other -> other.getKey().type == type && other.getKey().level == level)
                    .filter(other -> other.getKey().units.stream().anyMatch(units::contains))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** A cell with too few questions. */
    public record Shortage(Cell cell, int wanted, int there) {}
}

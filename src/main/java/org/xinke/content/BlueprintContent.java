package org.xinke.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 组卷蓝图.
 *
 * @param minutes of working time
 * @param pass points needed
 * @param full points in all; the sections must sum up to it
 */
public record BlueprintContent(
        String id, String title, int minutes, BigDecimal pass, BigDecimal full, List<Section> sections) {
    /** How many papers of different make there are: a paper is of one turn, chosen when it is drawn. */
    public int turns() {
        return sections.stream()
                .flatMap(section -> section.draw().stream())
                .mapToInt(Draw::turnCount)
                .max()
                .orElse(1);
    }

    /** A part of the paper; {@code points} for each of its questions. */
    public record Section(String title, QuestionType type, BigDecimal points, List<Draw> draw) {}

    /**
     * How many questions of a level, and from where: always the same unit, or in each turn the units of that turn.
     *
     * @param instead on the way round the hard topics, these units in place of those
     */
    public record Draw(
            @Nullable String unit,
            @Nullable List<List<String>> turns,
            QuestionContent.Level level,
            int count,
            @Nullable List<String> instead) {
        /** Of one unit, whoever sits it. */
        public Draw(String unit, QuestionContent.Level level, int count) {
            this(unit, null, level, count, null);
        }

        /** Whose questions it chooses among in this turn. */
        public List<String> units(int turn, PaperWay way) {
            if (way == PaperWay.ROUND && instead != null) {
                return instead;
            }
            if (turns != null) {
                return turns.get(turn % turns.size());
            }
            return unit == null ? List.of() : List.of(unit);
        }

        /** Every unit that it may come to. */
        public Stream<String> allUnits() {
            Stream<String> ordinary =
                    turns == null ? Stream.ofNullable(unit) : turns.stream().flatMap(List::stream);
            return Stream.concat(ordinary, instead == null ? Stream.empty() : instead.stream());
        }

        int turnCount() {
            return turns == null ? 1 : turns.size();
        }
    }
}

package org.xinke.results;

import java.math.BigDecimal;
import java.util.List;
import org.xinke.content.QuestionType;
import org.xinke.questions.Explained;
import org.xinke.results.analysis.Flag;
import org.xinke.results.analysis.ItemFigures;
import org.xinke.results.analysis.TestFigures;

/**
 * 试卷分析 of one exam.
 *
 * @param full points of the paper
 * @param passed papers that passed
 */
public record ItemAnalysis(
        String exam, BigDecimal full, int passed, TestFigures figures, List<Item> items, List<Objective> objectives) {
    /**
     * An item with its figures.
     *
     * @param stem in words
     * @param options as the bank has them; empty for kinds without
     */
    public record Item(
            String questionId,
            QuestionType type,
            String stem,
            List<Explained.Option> options,
            ItemFigures figures,
            List<Flag> flags) {}

    /** How well an objective was met: the mean share of its points. */
    public record Objective(String unit, String text, int answers, BigDecimal facility) {}
}

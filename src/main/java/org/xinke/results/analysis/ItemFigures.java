package org.xinke.results.analysis;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How one item did.
 *
 * @param answers papers that it was on
 * @param facility 难度: mean share of its points, 0 to 1; the larger the easier
 * @param discrimination 区分度 D: facility in the upper group less that in the lower; empty when a group never met it
 * @param total item–total correlation r
 * @param corrected the same with the item taken out of the total
 * @param options how often each option was chosen, by its place in the bank
 */
public record ItemFigures(
        long item,
        int answers,
        double facility,
        OptionalDouble discrimination,
        OptionalDouble total,
        OptionalDouble corrected,
        Map<Integer, OptionFigures> options) {
    /**
     * How often an option was chosen.
     *
     * @param upper by the upper group; who is shared out counts in part
     * @param lower by the lower group
     */
    public record OptionFigures(int chosen, double upper, double lower) {}

    /** What stands out, the gravest first. */
    public List<Flag> flags(Thresholds thresholds, int optionsThere) {
        return Flag.of(this, thresholds, optionsThere);
    }
}

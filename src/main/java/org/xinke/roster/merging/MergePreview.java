package org.xinke.roster.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who and what goes with a place that turns out to be another one.
 *
 * @param majors and classes that hang on it
 * @param staff who belong to the college, officers whose role names it
 * @param seats whose section would change with the class
 * @param graded with a published grade, whose place in the figures changes
 * @param unplanned years for which the first has a plan and the other none: then nothing can be done
 * @param twice names that would be there twice afterwards
 */
public record MergePreview(
        int students,
        int classes,
        int majors,
        int staff,
        int graded,
        List<SeatMove> seats,
        List<Integer> unplanned,
        List<String> twice) {
    public boolean possible() {
        return unplanned.isEmpty();
    }

    /** @param points of a published grade; null without one */
    public record SeatMove(
            String number,
            String name,
            String from,
            String to,
            @Nullable String points) {}
}

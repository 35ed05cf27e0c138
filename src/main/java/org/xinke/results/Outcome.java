package org.xinke.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the marks that a script has.
 *
 * @param points null while somebody has still to read it
 * @param remark for the student: of two markers both, of the lead only the lead's
 */
record Outcome(
        ScriptState state,
        @Nullable BigDecimal points,
        @Nullable String remark) {
    private static final int OF_THE_LEAD = 3;

    /**
     * @param marks by round
     * @param second whether chance chose this script to be read twice
     * @param full the question's points
     */
    static Outcome of(List<Given> marks, boolean second, Tolerance tolerance, BigDecimal full) {
        Optional<Given> lead =
                marks.stream().filter(mark -> mark.round() == OF_THE_LEAD).findFirst();
        if (lead.isPresent()) {
            return decided(lead.get().points(), List.of(lead.get()));
        }
        if (marks.isEmpty()) {
            return waiting(ScriptState.FIRST);
        }
        if (marks.size() == 1) {
            return second ? waiting(ScriptState.SECOND) : decided(marks.get(0).points(), marks);
        }
        return tolerance
                .settle(marks.get(0).points(), marks.get(1).points(), full)
                .map(mean -> decided(mean, marks))
                .orElseGet(() -> waiting(ScriptState.LEAD));
    }

    private static Outcome waiting(ScriptState state) {
        return new Outcome(state, null, null);
    }

    private static Outcome decided(BigDecimal points, List<Given> by) {
        String remarks = by.stream()
                .map(Given::remark)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Outcome(ScriptState.DECIDED, points, remarks.isEmpty() ? null : remarks);
    }
}

package org.xinke.coverage;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/**
 * A state and, when a decision set the student aside, the state to which revoking it leads back. The rule of all
 * transitions: nothing else decides what may follow what.
 *
 * @param asideFrom null exactly when the state is not one of those set aside
 */
record Standing(CoverageState state, @Nullable CoverageState asideFrom) {
    static final Standing BOUND = new Standing(CoverageState.NOT_SCHEDULED, null);

    Set<CoverageState> next() {
        if (asideFrom == null) {
            return state.onward();
        }
        Set<CoverageState> next = EnumSet.of(asideFrom);
        asideFrom.onward().stream().filter(CoverageState::aside).forEach(next::add);
        if (asideFrom == CoverageState.NOT_SCHEDULED || asideFrom == CoverageState.IN_PROGRESS) {
            // meanwhile a section may have been given or lost
            next.add(CoverageState.NOT_SCHEDULED);
            next.add(CoverageState.IN_PROGRESS);
        }
        next.remove(state);
        return next;
    }

    /**
     * What a person may decide: not a grade (except back to one that was there), and 未排 or 在修 only as the enrolment
     * has it.
     */
    Set<CoverageState> byHand(boolean enrolled) {
        Set<CoverageState> next = EnumSet.copyOf(next());
        next.removeIf(to -> to.graded() && to != asideFrom);
        next.remove(enrolled ? CoverageState.NOT_SCHEDULED : CoverageState.IN_PROGRESS);
        return next;
    }

    Standing to(CoverageState next) {
        if (!next().contains(next)) {
            throw new RuleViolation("coverage.error.transition");
        }
        return new Standing(next, next.aside() ? home() : null);
    }

    private CoverageState home() {
        return asideFrom == null ? state : asideFrom;
    }
}

package org.xinke.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xinke.shared.RuleViolation;

/**
 * When a term is.
 *
 * @param endsOn its last day
 */
public record TermDates(LocalDate startsOn, LocalDate endsOn) {
    private static final int MOST_DAYS = 300;

    /** @throws RuleViolation when it would be over before it begins, or be longer than a year has room for */
    void refuseNonsense() {
        if (!startsOn.isBefore(endsOn) || ChronoUnit.DAYS.between(startsOn, endsOn) > MOST_DAYS) {
            throw new RuleViolation("course.error.termDates", MOST_DAYS);
        }
    }
}

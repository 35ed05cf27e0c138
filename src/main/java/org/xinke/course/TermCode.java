package org.xinke.course;

import org.xinke.shared.RuleViolation;

/**
 * How academic affairs name a term: 2026-2027-2 is the second of the year that began in 2026.
 *
 * @param year in which the school year (学年) begins
 * @param number of the term within it
 */
public record TermCode(int year, int number) {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;
    private static final int MOST_TERMS = 3;

    /** @throws RuleViolation when there is no such term */
    public TermCode {
        if (year < EARLIEST || year > LATEST || number < 1 || number > MOST_TERMS) {
            throw new RuleViolation("course.error.termCode", EARLIEST, LATEST, MOST_TERMS);
        }
    }

    public String text() {
        return year + "-" + (year + 1) + "-" + number;
    }
}

package org.xinke.people;

import java.util.Set;

/**
 * Classes, persons, their status or their enrolments are no longer as they were: after an import, or by hand. Told once
 * for each transaction.
 *
 * @param document the paper or file that the change comes from
 * @param people whom it concerns; empty when it may be anybody
 */
public record RosterChanged(String document, Set<Long> people) {
    /** Whom it concerns is not known. */
    public RosterChanged(String document) {
        this(document, Set.of());
    }
}

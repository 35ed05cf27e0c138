package org.xinke.people;

/**
 * Classes, persons, their status or their enrolments are no longer as they were: after an import, or by hand. Told once
 * for each transaction.
 *
 * @param document the paper or file that the change comes from
 */
public record RosterChanged(String document) {}

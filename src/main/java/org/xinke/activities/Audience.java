package org.xinke.activities;

/**
 * Some of those who may join.
 *
 * @param id of the section, class or college, or the year of the cohort; without meaning for everybody
 */
public record Audience(Of of, long id) {
    public static final Audience EVERYBODY = new Audience(Of.ALL, 0);

    /** What its id is of. */
    public enum Of {
        ALL,
        SECTION,
        CLASS,
        COLLEGE,
        COHORT
    }
}

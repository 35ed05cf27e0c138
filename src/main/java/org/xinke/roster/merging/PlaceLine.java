package org.xinke.roster.merging;

/**
 * A place as it stands.
 *
 * @param within the major and year of a class, the college of a major
 * @param otherNames under which lists may write it
 */
public record PlaceLine(long id, String name, String code, String within, int students, int otherNames) {
    /** 土木工程2601班 · 土木工程 · 2026. */
    public String full() {
        return within.isEmpty() ? name : name + " · " + within;
    }
}

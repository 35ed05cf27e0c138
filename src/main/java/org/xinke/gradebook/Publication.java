package org.xinke.gradebook;

/**
 * The order to publish.
 *
 * @param withMissed also those who missed an exam, with 0 points for it
 * @param expected how many the caller was shown; other numbers publish nothing
 * @param document the list that the grades stand on
 */
public record Publication(boolean withMissed, int expected, String document) {
    /** Characters. */
    public static final int LONGEST_DOCUMENT = 200;
}

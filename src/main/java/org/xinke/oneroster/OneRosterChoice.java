package org.xinke.oneroster;

/**
 * Which of the courses and terms of an export is meant, by their ids there.
 *
 * @param course empty when the export speaks of one only
 * @param term empty when the export speaks of one only
 */
public record OneRosterChoice(String course, String term) {
    public static final OneRosterChoice NONE = new OneRosterChoice("", "");
}

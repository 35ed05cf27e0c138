package org.xinke.course;

/**
 * A section as its teacher knows it.
 *
 * @param classes the 行政班 in it, by name
 * @param teachers their names, none yet is empty
 * @param students enrolled now
 */
public record SectionLine(
        long id, String code, String name, String term, String classes, String teachers, int students) {}

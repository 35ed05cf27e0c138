package org.xinke.course;

/**
 * A section as who keeps it sees it.
 *
 * @param teachers their names, none yet is empty
 * @param students in it now
 * @param closed whether nobody is seated in it any more
 */
public record SectionRow(
        long id, long termId, String code, String name, long version, String teachers, int students, boolean closed) {}

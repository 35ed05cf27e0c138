package org.xinke.gradebook;

import org.xinke.course.SectionScope;

/**
 * Of which students the grades are asked.
 *
 * @param sectionId 0 for every section
 * @param termId 0 for every term
 * @param whose sections the caller looks into
 */
record GradeScope(long sectionId, long termId, SectionScope whose) {
    private static final long ANY = 0;

    static GradeScope section(long id, SectionScope whose) {
        return new GradeScope(id, ANY, whose);
    }

    static GradeScope term(long id, SectionScope whose) {
        return new GradeScope(ANY, id, whose);
    }
}

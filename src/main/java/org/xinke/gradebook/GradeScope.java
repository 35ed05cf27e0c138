package org.xinke.gradebook;

import org.xinke.course.SectionScope;

/**
 * Of which students the grades are asked.
 *
 * @param sectionId 0 for every section
 * @param termId 0 for every term
 * @param personId 0 for everybody
 * @param whose sections the caller looks into
 */
record GradeScope(long sectionId, long termId, long personId, SectionScope whose) {
    private static final long ANY = 0;

    static GradeScope section(long id, SectionScope whose) {
        return new GradeScope(id, ANY, ANY, whose);
    }

    static GradeScope term(long id, SectionScope whose) {
        return new GradeScope(ANY, id, ANY, whose);
    }

    /** One person, wherever enrolled: for that person's own eyes. */
    static GradeScope person(long id) {
        return new GradeScope(ANY, ANY, id, SectionScope.EVERY);
    }
}

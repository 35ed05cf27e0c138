package org.xinke.gradebook;

/**
 * Of which students the grades are asked.
 *
 * @param sectionId 0 for every section
 * @param termId 0 for every term
 * @param teacherId 0 for every teacher
 */
record GradeScope(long sectionId, long termId, long teacherId) {
    static final long ANY = 0;

    static GradeScope section(long id, long teacherId) {
        return new GradeScope(id, ANY, teacherId);
    }

    static GradeScope term(long id, long teacherId) {
        return new GradeScope(ANY, id, teacherId);
    }
}

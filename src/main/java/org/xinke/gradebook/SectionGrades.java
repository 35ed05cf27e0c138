package org.xinke.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.GradeStanding;

/**
 * How far the grades of a section are.
 *
 * @param students enrolled now
 * @param mean of the published grades
 * @param proposedAt when the teacher proposed to publish them, null when not since the last publication
 */
public record SectionGrades(
        long id,
        String code,
        String name,
        String term,
        String teachers,
        int students,
        int ready,
        int incomplete,
        int waiting,
        int aside,
        int published,
        int passed,
        @Nullable BigDecimal mean,
        @Nullable Instant proposedAt,
        String proposedBy,
        String note) {

    /** How many are where. */
    public int count(GradeStanding standing) {
        return switch (standing) {
            case READY -> ready;
            case INCOMPLETE -> incomplete;
            case WAITING -> waiting;
            case ASIDE -> aside;
            case PUBLISHED -> students - ready - incomplete - waiting - aside;
        };
    }

    /** What a publication would take in. */
    public int publishable(boolean withMissed) {
        return withMissed ? ready + incomplete : ready;
    }
}

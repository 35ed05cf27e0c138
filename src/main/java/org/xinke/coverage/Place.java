package org.xinke.coverage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.figures.CoverageBy;

/** Where in the school: a college, a major of it, a class of that; what is finer than meant is null. */
public record Place(
        @Nullable String collegeCode,
        @Nullable String college,
        @Nullable String majorCode,
        @Nullable String major,
        @Nullable String classCode,
        @Nullable String schoolClass) {
    public static final Place SCHOOL = new Place(null, null, null, null, null, null);

    /** Of the finest part; empty for the school itself. */
    public String name() {
        if (schoolClass != null) {
            return schoolClass;
        }
        return major != null ? major : Objects.requireNonNullElse(college, "");
    }

    public Place at(CoverageBy by) {
        return switch (by) {
            case COLLEGE -> new Place(collegeCode, college, null, null, null, null);
            case MAJOR -> new Place(collegeCode, college, majorCode, major, null, null);
            case CLASS -> this;
        };
    }
}

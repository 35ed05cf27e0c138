package org.xinke.coverage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    public Place inCollege() {
        return new Place(collegeCode, college, null, null, null, null);
    }

    public Place inMajor() {
        return new Place(collegeCode, college, majorCode, major, null, null);
    }
}

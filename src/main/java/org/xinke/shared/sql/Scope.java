package org.xinke.shared.sql;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/**
 * How far a caller sees: the whole school, or the colleges of a college officer or of a token.
 *
 * @param colleges ids; without meaning when the whole school is seen
 */
public record Scope(boolean wholeSchool, Set<Long> colleges) {
    private static final Set<Role> WHOLE_SCHOOL = Set.of(Role.ACADEMIC_AFFAIRS, Role.ADMIN, Role.SYSTEM);

    public static Scope of(Identity who) {
        return new Scope(
                who.grants().stream().anyMatch(Scope::seesAll),
                who.grants().stream()
                        .filter(grant -> grant.role() == Role.COLLEGE_OFFICER || grant.role() == Role.FEED_COVERAGE)
                        .filter(grant -> grant.collegeId() != null)
                        .map(Grant::collegeId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean seesAll(Grant grant) {
        return WHOLE_SCHOOL.contains(grant.role()) || (grant.role() == Role.FEED_COVERAGE && grant.collegeId() == null);
    }

    /** Whether what belongs to this college is the caller's to see; null: what belongs to none. */
    public boolean sees(@Nullable Long college) {
        return wholeSchool || (college != null && colleges.contains(college));
    }

    /** The same as the first condition of a list, on the column with a college's id; the ids are numbers of our own, not input. */
    public Where where(String column) {
        if (wholeSchool) {
            return new Where("TRUE");
        }
        return new Where(
                colleges.isEmpty()
                        ? "FALSE"
                        : column + " IN ("
                                + colleges.stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")) + ")");
    }
}

package org.xinke.course;

import java.util.Arrays;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/**
 * Which sections a caller looks into: every one, or those that he or she teaches. It stands here once for all features,
 * as {@link org.xinke.shared.sql.Scope} does for colleges.
 *
 * @param teacherId without meaning when every section is seen
 */
public record SectionScope(boolean everySection, long teacherId) {
    /** For what the house does in the name of a role that sees all. */
    public static final SectionScope EVERY = new SectionScope(true, 0);

    /** @param seeAll whoever has one of these roles sees every section: who that is, is a matter of what is shown */
    public static SectionScope of(Identity who, Role... seeAll) {
        return new SectionScope(Arrays.stream(seeAll).anyMatch(who::has), who.personId());
    }

    /** What this person teaches, whatever other roles there are. */
    public static SectionScope taughtBy(long personId) {
        return new SectionScope(false, personId);
    }

    /** As a condition on a section's id; the person's id is a number of our own, not input. */
    public String condition(String column) {
        return everySection
                ? "TRUE"
                : column + " IN (SELECT mine.section_id FROM course.section_teacher mine WHERE mine.person_id = "
                        + teacherId + ")";
    }
}

package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** To whom a member of staff may open an activity: who teaches to everybody, a college officer alone to the own college. */
@ApplicationScoped
class Openness {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    /** @throws RuleViolation when one of them is not the caller's */
    void demand(List<Audience> audience) {
        if (!audience.stream().allMatch(this::own)) {
            throw new RuleViolation("activities.error.notYours");
        }
    }

    /** Whose an activity of the caller is; null: of the whole school. */
    @Nullable
    Long ownCollege() {
        return onlyOfficer() ? officerOf().stream().findFirst().orElse(null) : null;
    }

    private boolean own(Audience audience) {
        if (!onlyOfficer()) {
            return true;
        }
        return switch (audience.of()) {
            case ALL, COHORT -> false;
            case COLLEGE -> officerOf().contains(audience.id());
            case CLASS -> inCollege("""
                    SELECT 1 FROM people.school_class k JOIN people.major m ON m.id = k.major_id
                     WHERE k.id = :id AND m.college_id = ANY (CAST(:colleges AS bigint[]))""", audience.id());
            case SECTION -> inCollege("""
                    SELECT 1 FROM course.section s
                     WHERE s.id = :id AND NOT EXISTS (
                           SELECT 1 FROM course.enrolment e
                             JOIN people.person p ON p.id = e.person_id
                             JOIN people.school_class k ON k.id = p.class_id
                             JOIN people.major m ON m.id = k.major_id
                            WHERE e.section_id = s.id AND e.ended_at IS NULL AND m.college_id <> ALL (CAST(:colleges AS bigint[])))""", audience.id());
        };
    }

    private boolean inCollege(String text, long id) {
        return sql.of(text).set("id", id).set("colleges", officerOf()).any();
    }

    private boolean onlyOfficer() {
        Identity who = currentUser.get();
        return !who.has(Role.INSTRUCTOR) && !who.has(Role.LEAD) && !who.has(Role.CENTER);
    }

    private List<Long> officerOf() {
        return Charge.colleges(currentUser.get()).colleges().stream().sorted().toList();
    }
}

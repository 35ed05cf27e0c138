package org.xinke.people;

import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/**
 * What shall be about a person from now on.
 *
 * @param classId null: as it is
 * @param status null: as it is
 * @param document the paper that says so
 * @param version of the person when somebody looked
 */
public record HandChange(
        String name, @Nullable Long classId, @Nullable StudentStatus status, String document, long version) {
    String newName() {
        return PersonName.of(name).text();
    }

    boolean renames(Person now) {
        return !newName().equals(now.name());
    }

    boolean changesStatus(Person now) {
        return status != null && status != now.status();
    }

    boolean movesClass(Person now) {
        return classId != null && !classId.equals(now.classId());
    }

    /** @throws RuleViolation without a name, when staff would get what only students have, or when nothing would change */
    void refuseNonsense(Person now) {
        if (name.isBlank()) {
            throw new RuleViolation("people.error.name");
        }
        if (!now.student() && (classId != null || status != null)) {
            throw new RuleViolation("people.error.staffHaveNoClass");
        }
        if (!renames(now) && !changesStatus(now) && !movesClass(now)) {
            throw new RuleViolation("people.error.nothing");
        }
    }
}

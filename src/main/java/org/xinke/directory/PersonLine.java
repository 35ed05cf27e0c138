package org.xinke.directory;

import org.jspecify.annotations.Nullable;
import org.xinke.people.PersonKind;
import org.xinke.people.StudentStatus;

/**
 * A person in the list.
 *
 * @param place class of a student, department of staff
 * @param roles of staff, with commas, each with its college as {@code ROLE@college}
 */
public record PersonLine(
        long id,
        String number,
        String name,
        PersonKind kind,
        @Nullable StudentStatus status,
        String place,
        @Nullable String roles) {}

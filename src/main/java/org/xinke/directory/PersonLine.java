package org.xinke.directory;

import org.jspecify.annotations.Nullable;
import org.xinke.people.PersonKind;
import org.xinke.people.StudentStatus;

/**
 * A person in the list.
 *
 * @param place class of a student, department of staff
 */
public record PersonLine(
        long id,
        String number,
        String name,
        PersonKind kind,
        @Nullable StudentStatus status,
        String place) {}

package org.xinke.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as people knows one.
 *
 * @param number 学号 or 工号, never given to anybody else
 * @param status of a student; staff have none
 * @param classId of a student, the 行政班
 * @param version rises with each change
 */
public record Person(
        long id,
        String number,
        String name,
        PersonKind kind,
        @Nullable StudentStatus status,
        @Nullable Long classId,
        @Nullable String className,
        long version) {

    public PersonId personId() {
        return new PersonId(id);
    }

    public boolean student() {
        return kind == PersonKind.STUDENT;
    }

    /** A student who has not left; a break (休学) is no leaving. */
    public boolean studiesHere() {
        return status != null && !status.gone();
    }
}

package org.xinke.people;

import org.jspecify.annotations.Nullable;

/**
 * What shall be about a person from now on.
 *
 * @param classId null: as it is
 * @param status null: as it is
 * @param document the paper that says so
 * @param version of the person when somebody looked
 */
public record HandChange(
        String name, @Nullable Long classId, @Nullable StudentStatus status, String document, long version) {}

package org.xinke.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a number, and the local password. Given by the school at first, then the person's own.
 *
 * @param hash null: the person has no local password
 * @param mustChange as long as it is the one that the school gave
 * @param version of the password
 * @param closed for who has left the school long ago
 */
record Account(
        long personId,
        String number,
        String name,
        @Nullable String hash,
        boolean mustChange,
        @Nullable Instant changedAt,
        long version,
        boolean closed) {
    /** The school's password holds for a while only. */
    boolean expired(Instant givenBefore) {
        return mustChange && changedAt != null && changedAt.isBefore(givenBefore);
    }
}

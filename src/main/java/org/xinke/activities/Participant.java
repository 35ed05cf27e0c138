package org.xinke.activities;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up, as those see it who hold the activity.
 *
 * @param wrote what was handed in; null: nothing, or not the caller's to read
 * @param handedIn whether there is something
 * @param earned approved 学时
 */
public record Participant(
        long personId,
        String number,
        String name,
        String schoolClass,
        @Nullable String part,
        SignUpState state,
        @Nullable Instant movedAt,
        @Nullable Instant came,
        @Nullable Instant left,
        boolean handedIn,
        @Nullable String wrote,
        @Nullable BigDecimal earned,
        @Nullable String said) {
    public boolean in() {
        return state == SignUpState.JOINED;
    }

    /** Has done all that the activity asks, so that its hours can be approved with everybody's. */
    public boolean complete(Activity activity) {
        return in() && came != null && (!activity.checkOut() || left != null) && (!activity.proof() || handedIn);
    }
}

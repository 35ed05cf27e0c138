package org.xinke.activities;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a student sees it.
 *
 * @param taken how many have a place
 * @param wasAt the time, {@code wasIn} the place, before it was changed
 * @param standing null: never signed up
 * @param part which one was taken
 * @param ahead how many wait before, for who waits
 * @param movedAt when the waiting list moved up to this student
 * @param earned 学时, once they were approved
 * @param said why it is not what was planned
 */
public record MyActivity(
        long id,
        ActivityKind kind,
        String title,
        String place,
        String about,
        Instant startsAt,
        Instant endsAt,
        Instant signUpUntil,
        Instant withdrawUntil,
        BigDecimal hours,
        @Nullable Integer places,
        int taken,
        int waiting,
        boolean checkOut,
        boolean proof,
        String organiser,
        ActivityState state,
        @Nullable String reason,
        @Nullable Instant wasAt,
        @Nullable String wasIn,
        boolean codeOut,
        @Nullable SignUpState standing,
        @Nullable String part,
        int ahead,
        @Nullable Instant movedAt,
        @Nullable Instant came,
        @Nullable Instant left,
        @Nullable BigDecimal earned,
        @Nullable String said,
        String summary) {
    public boolean in() {
        return standing == SignUpState.JOINED;
    }

    public boolean waits() {
        return standing == SignUpState.WAITING;
    }

    public boolean full() {
        return places != null && taken >= places;
    }
}

package org.xinke.activities;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/**
 * An activity as those see it who hold it.
 *
 * @param responsible the member of staff who answers for it
 * @param reason why it was cancelled or not agreed to
 * @param code four digits, while people check in
 * @param codeOut whether they check out
 */
public record Activity(
        long id,
        long termId,
        ActivityKind kind,
        @Nullable String template,
        String title,
        String place,
        String about,
        Instant startsAt,
        Instant endsAt,
        Instant signUpUntil,
        Instant withdrawUntil,
        BigDecimal hours,
        @Nullable Integer places,
        boolean checkOut,
        boolean proof,
        long organiserId,
        String organiser,
        long responsibleId,
        String responsible,
        @Nullable Long collegeId,
        ActivityState state,
        @Nullable String reason,
        @Nullable String code,
        boolean codeOut,
        String summary,
        int version) {
    /** @throws RuleViolation when it is in none of these states */
    public Activity demand(ActivityState... wanted) {
        if (!Arrays.asList(wanted).contains(state)) {
            throw new RuleViolation("activities.error.isNow." + state);
        }
        return this;
    }
}

package org.xinke.activities;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity in the list of those who hold or oversee it.
 *
 * @param college whose it is; null: of the whole school
 * @param earned 学时 that were approved, of all together
 * @param pictures of the summary
 * @param holds whether it is the caller's own business, not to be seen only
 */
public record BoardLine(
        long id,
        ActivityKind kind,
        String title,
        String place,
        Instant startsAt,
        @Nullable String college,
        String organiser,
        ActivityState state,
        @Nullable Integer places,
        int joined,
        int waiting,
        int came,
        int approved,
        BigDecimal earned,
        int summaryCharacters,
        int pictures,
        boolean holds) {}

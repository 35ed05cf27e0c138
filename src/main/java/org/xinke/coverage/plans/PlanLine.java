package org.xinke.coverage.plans;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan in the list.
 *
 * @param since when it was made, or came into force
 * @param by who did that; null when it came with the data
 * @param students of this major and cohort now
 * @param bound students that stand under this version
 */
public record PlanLine(
        long id,
        long version,
        int cohort,
        String college,
        String majorCode,
        String major,
        String level,
        int revision,
        PlanState state,
        BigDecimal credits,
        BigDecimal hours,
        String termCode,
        String term,
        String document,
        Instant since,
        @Nullable String by,
        int students,
        int bound) {}

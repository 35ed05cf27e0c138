package org.xinke.coverage.plans;

import org.jspecify.annotations.Nullable;

/**
 * A major for which a draft can be made.
 *
 * @param planned number of the version in force, null when there is none
 */
public record MajorChoice(
        String code,
        String name,
        String college,
        String level,
        @Nullable Integer planned) {}

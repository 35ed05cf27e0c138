package org.xinke.roster;

import org.jspecify.annotations.Nullable;

/**
 * What somebody must know of a change before it is made.
 *
 * @param code end of a key under {@code roster.concern.}
 */
public record Concern(
        String code, @Nullable String before, @Nullable String after) {}

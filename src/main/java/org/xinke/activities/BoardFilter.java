package org.xinke.activities;

import org.jspecify.annotations.Nullable;

/** Which activities are meant; null: all. */
public record BoardFilter(
        @Nullable Long term,
        @Nullable ActivityKind kind,
        @Nullable ActivityState state,
        @Nullable Long college,
        String search) {
    public static final BoardFilter ALL = new BoardFilter(null, null, null, null, "");
}

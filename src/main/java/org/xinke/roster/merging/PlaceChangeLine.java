package org.xinke.roster.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done to a place, and whether it was taken back. */
public record PlaceChangeLine(
        long id,
        PlaceSort sort,
        boolean merged,
        String before,
        String after,
        String document,
        Instant at,
        String by,
        int students,
        @Nullable Instant undoneAt) {}

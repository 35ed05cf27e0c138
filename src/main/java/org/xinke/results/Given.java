package org.xinke.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A mark that somebody gave. */
record Given(
        int round,
        long markerId,
        BigDecimal points,
        @Nullable String remark) {}

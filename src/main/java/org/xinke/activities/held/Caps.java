package org.xinke.activities.held;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What of an activity's hours is granted to somebody who earned some of the kind before. Pure. */
final class Caps {
    private Caps() {}

    /**
     * @param most of the kind in a term; null: no limit
     * @param before earned of the kind in this term
     */
    static BigDecimal granted(BigDecimal hours, @Nullable BigDecimal most, BigDecimal before) {
        return most == null ? hours : hours.min(most.subtract(before)).max(BigDecimal.ZERO);
    }
}

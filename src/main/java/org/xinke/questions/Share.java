package org.xinke.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares of a question's points, from nothing to all of them. */
final class Share {
    static final Optional<BigDecimal> NONE = Optional.of(BigDecimal.ZERO);
    static final Optional<BigDecimal> ALL = Optional.of(BigDecimal.ONE);

    private static final int DECIMALS = 6;

    private Share() {}

    static Optional<BigDecimal> whole(boolean right) {
        return right ? ALL : NONE;
    }

    static Optional<BigDecimal> of(long right, int all) {
        return right == all
                ? ALL
                : Optional.of(
                        BigDecimal.valueOf(right).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP));
    }
}

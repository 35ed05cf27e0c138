package org.xinke.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far two marks of one script may lie apart.
 *
 * @param percent of the question's points
 */
record Tolerance(int percent) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TWO = new BigDecimal(2);

    /** @return the mean of two marks that agree, to a hundredth of a point; empty when somebody has to decide between them */
    Optional<BigDecimal> settle(BigDecimal first, BigDecimal second, BigDecimal full) {
        BigDecimal apart = first.subtract(second).abs();
        return apart.multiply(HUNDRED).compareTo(full.multiply(BigDecimal.valueOf(percent))) <= 0
                ? Optional.of(first.add(second).divide(TWO, 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}

package org.xinke.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points of 100: those of a part have two decimals, half a one is rounded up. */
public final class Points {
    public static final BigDecimal FULL = BigDecimal.valueOf(100);
    static final BigDecimal NONE = BigDecimal.ZERO;

    private static final int OF_A_PART = 2;

    /** So many that what is rounded later is rounded once. */
    private static final int ON_THE_WAY = 16;

    private Points() {}

    static BigDecimal share(BigDecimal reached, BigDecimal of) {
        return divided(reached.multiply(FULL), of);
    }

    static BigDecimal divided(BigDecimal points, BigDecimal by) {
        return points.divide(by, ON_THE_WAY, RoundingMode.HALF_UP);
    }

    /** Written by hand: between nothing and all, and with no more decimals than a part has. */
    public static boolean fitAPart(BigDecimal points) {
        return points.signum() >= 0 && points.compareTo(FULL) <= 0 && points.scale() <= OF_A_PART;
    }

    static BigDecimal ofPart(BigDecimal points) {
        return points.setScale(OF_A_PART, RoundingMode.HALF_UP);
    }
}

package org.xinke.results.analysis;

import java.util.Arrays;

/**
 * How much each student belongs to the upper and to the lower group of a test: by custom 27 % each (Kelley 1939). Who ties at the border
 * is shared out, all of them by the same part, so that no order of names decides.
 */
final class Thirds {
    private static final double SHARE = 0.27;

    private final double[] upper;
    private final double[] lower;

    private Thirds(double[] upper, double[] lower) {
        this.upper = upper;
        this.lower = lower;
    }

    static Thirds of(double[] totals) {
        double[] reversed = Arrays.stream(totals).map(total -> -total).toArray();
        return new Thirds(best(totals), best(reversed));
    }

    private static double[] best(double[] totals) {
        double[] ascending = Arrays.stream(totals).sorted().toArray();
        double size = SHARE * totals.length;
        return Arrays.stream(totals)
                .map(total -> {
                    int above = totals.length - upTo(ascending, total, true);
                    int same = upTo(ascending, total, true) - upTo(ascending, total, false);
                    return Math.max(0, Math.min(1, (size - above) / same));
                })
                .toArray();
    }

    /** How many are smaller, or smaller and equal. */
    private static int upTo(double[] ascending, double total, boolean equalToo) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean left = equalToo ? ascending[middle] <= total : ascending[middle] < total;
            if (left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double upper(int student) {
        return upper[student];
    }

    double lower(int student) {
        return lower[student];
    }
}

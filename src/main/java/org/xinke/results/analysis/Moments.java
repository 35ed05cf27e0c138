package org.xinke.results.analysis;

import java.util.OptionalDouble;

/** Means, spreads and correlations of plain numbers. */
final class Moments {
    private Moments() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** Of a sample: divided by n − 1; nothing for fewer than two. */
    static double variance(double[] values) {
        return values.length < 2 ? 0 : covariance(values, values);
    }

    /** Pearson's r; empty where one of the two never changes. */
    static OptionalDouble correlation(double[] one, double[] other) {
        double spread = Math.sqrt(variance(one) * variance(other));
        return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of(covariance(one, other) / spread);
    }

    private static double covariance(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum / (one.length - 1);
    }
}

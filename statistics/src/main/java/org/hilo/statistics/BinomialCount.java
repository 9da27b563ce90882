package org.hilo.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * How many of n values fall below a quantile: binomial, and beyond {@value #EXACT_MAX} values the normal curve with
 * continuity correction in its place, by then within a rank or two of it for medians and 90 % quantiles.
 */
record BinomialCount(long n, double p) {
    static final int EXACT_MAX = 100_000;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The smallest count that is not exceeded with at least this probability. */
    long quantile(double probability) {
        if (n <= EXACT_MAX) {
            return exact().inverseCumulativeProbability(probability);
        }
        double count = n * p + deviation() * NORMAL.inverseCumulativeProbability(probability) - 0.5;
        return Math.clamp((long) Math.ceil(count), 0, n);
    }

    /** The probability of at most this count. */
    double upTo(long count) {
        return n <= EXACT_MAX
                ? exact().cumulativeProbability((int) count)
                : NORMAL.cumulativeProbability((count + 0.5 - n * p) / deviation());
    }

    private BinomialDistribution exact() {
        return new BinomialDistribution((int) n, p);
    }

    private double deviation() {
        return Math.sqrt(n * p * (1 - p));
    }
}

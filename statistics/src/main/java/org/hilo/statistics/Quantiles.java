package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Quantiles of a sample, in the unit of its values.
 *
 * <p>Sources: Hyndman and Fan (1996), type 7 (h = (n − 1)p + 1), the default of R; interval by order statistics: the
 * ranks between which a binomial count of values below the true quantile falls with at least the stated confidence
 * (Hogg, Tanis and Zimmerman). It assumes nothing of the shape. Sorting costs O(n log n), a histogram O(log n).
 */
public final class Quantiles {
    private Quantiles() {}

    /** The type 7 quantile at a share p (0 to 1), or null for an empty sample. */
    public static @Nullable Double type7(double[] values, double p) {
        return type7(Histogram.of(values), p);
    }

    public static @Nullable Double type7(Histogram values, double p) {
        check(p);
        return values.n() == 0 ? null : known(values, p);
    }

    /** The quantile with its interval, or null when the sample is too small to hold one (a median needs six values). */
    public static @Nullable Estimate estimate(double[] values, double p, Confidence confidence) {
        return estimate(Histogram.of(values), p, confidence);
    }

    public static @Nullable Estimate estimate(Histogram values, double p, Confidence confidence) {
        check(p);
        if (values.n() == 0 || p == 0 || p == 1) {
            return null;
        }
        BinomialCount below = new BinomialCount(values.n(), p);
        double tail = (1 - confidence.level()) / 2;
        long lowRank = below.quantile(tail);
        long highRank = below.quantile(1 - tail) + 1;
        if (lowRank < 1 || highRank > values.n()) {
            return null;
        }
        return new Estimate(known(values, p), values.atRank(lowRank), values.atRank(highRank), values.n());
    }

    /** The type 7 quantile of a sample that has values. */
    static double known(Histogram values, double p) {
        double place = (values.n() - 1) * p;
        long left = (long) place;
        double rest = place - left;
        double below = values.atRank(left + 1);
        return rest == 0 ? below : below + rest * (values.atRank(left + 2) - below);
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is a share from 0 to 1, was " + p);
        }
    }
}

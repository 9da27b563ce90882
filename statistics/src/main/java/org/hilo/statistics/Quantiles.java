package org.hilo.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles of a sample, in the unit of its values.
 *
 * <p>Sources: Hyndman and Fan (1996), type 7 (h = (n − 1)p + 1), the default of R; interval by order statistics: the
 * ranks between which a binomial count of values below the true quantile falls with at least the stated confidence
 * (Hogg, Tanis and Zimmerman). It assumes nothing of the shape. Sorting costs O(n log n).
 */
public final class Quantiles {
    private Quantiles() {}

    /** The type 7 quantile at a share p (0 to 1), or null for an empty sample. */
    public static @Nullable Double type7(double[] values, double p) {
        check(p);
        return values.length == 0 ? null : ofSorted(sorted(values), p);
    }

    /** The quantile with its interval, or null when the sample is too small to hold one (a median needs six values). */
    public static @Nullable Estimate estimate(double[] values, double p, Confidence confidence) {
        check(p);
        if (values.length == 0 || p == 0 || p == 1) {
            return null;
        }
        double[] sorted = sorted(values);
        int n = sorted.length;
        BinomialDistribution below = new BinomialDistribution(n, p);
        double tail = (1 - confidence.level()) / 2;
        int lowRank = below.inverseCumulativeProbability(tail);
        int highRank = below.inverseCumulativeProbability(1 - tail) + 1;
        if (lowRank < 1 || highRank > n) {
            return null;
        }
        return new Estimate(ofSorted(sorted, p), sorted[lowRank - 1], sorted[highRank - 1], n);
    }

    private static double ofSorted(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int left = (int) place;
        double rest = place - left;
        return rest == 0 ? sorted[left] : sorted[left] + rest * (sorted[left + 1] - sorted[left]);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is a share from 0 to 1, was " + p);
        }
    }
}

package org.hilo.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Differences of medians, in the unit of the values: right for waiting times, whose means a few long ones carry away.
 *
 * <p>Source: Price and Bonett (2002), after Price and Bonett (2001): the standard error of a median is the distance of
 * its c-th smallest and c-th largest value over 2z, with c = n/2 − √n rounded and z the normal quantile of what a
 * binomial count leaves outside. It needs no density, holds for skewed samples, and the difference is judged by z.
 * The samples must not share cases. From histograms in O(log n).
 */
public final class Medians {
    /** With fewer values no two of them hold the median at 95 %. */
    public static final int VALUES_MIN = 6;

    private static final double HALF = 0.5;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Medians() {}

    /**
     * The first median less the second with its 95 % interval, or null where nothing can be said: fewer than six values
     * in a sample, or so many equal values in the middle of both that neither shows a spread.
     */
    public static @Nullable Difference difference(Histogram first, Histogram second) {
        return difference(first, second, Confidence.USUAL);
    }

    public static @Nullable Difference difference(Histogram first, Histogram second, Confidence confidence) {
        if (first.n() < VALUES_MIN || second.n() < VALUES_MIN) {
            return null;
        }
        double standardError = Math.hypot(standardError(first), standardError(second));
        if (standardError == 0) {
            return null;
        }
        double value = Quantiles.known(first, HALF) - Quantiles.known(second, HALF);
        double statistic = value / standardError;
        double margin = confidence.z() * standardError;
        return new Difference(
                value, value - margin, value + margin, statistic, 0, Confidence.pOfZ(statistic), first.n(), second.n());
    }

    /** The standard error of a median of at least six values, 0 where the middle values are all equal. */
    static double standardError(Histogram values) {
        long n = values.n();
        long rank = Math.max(1, (long) Math.rint(n / 2.0 - Math.sqrt(n)));
        double outside = new BinomialCount(n, HALF).upTo(rank - 1);
        double z = NORMAL.inverseCumulativeProbability(1 - outside);
        return (values.atRank(n - rank + 1) - values.atRank(rank)) / (2 * z);
    }
}

package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Where one coming value will fall, in the unit of the values, and how often at least intervals made this way are right.
 *
 * <p>{@code coverageAtLeast} (0 to 1) is the guarantee for this n, a little above what was asked for. It holds whatever
 * the shape, if the coming value is drawn like the n known ones (exchangeable): journeys of another season, or only the
 * fast ones among those that are still open, are not.
 */
public record PredictionInterval(double low, double high, double coverageAtLeast, long n) {
    /** What rounding may add to a product of a count and a confidence that is a whole number. */
    static final double ROUNDING = 1e-9;

    public PredictionInterval {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not an interval: [" + low + "; " + high + "]");
        }
        if (!(coverageAtLeast > 0 && coverageAtLeast < 1) || n < 1) {
            throw new IllegalArgumentException(
                    "coverage must lie between 0 and 1 and n be positive, were " + coverageAtLeast + " and " + n);
        }
    }

    /**
     * Between the r-th smallest and the r-th largest of the known values, r = ⌊(n + 1)(1 − confidence)/2⌋: the next value
     * falls between them with probability at least (n + 1 − 2r)/(n + 1), exactly that without ties (Wilks 1941). Null
     * when n is too small for any two values to hold it: 95 % needs 39, 90 % needs 19.
     */
    public static @Nullable PredictionInterval ofNext(Histogram known, Confidence confidence) {
        long n = known.n();
        long rank = (long) Math.floor((n + 1) * (1 - confidence.level()) / 2 + ROUNDING);
        if (rank < 1) {
            return null;
        }
        double coverage = (n + 1 - 2.0 * rank) / (n + 1);
        return new PredictionInterval(known.atRank(rank), known.atRank(n + 1 - rank), coverage, n);
    }
}

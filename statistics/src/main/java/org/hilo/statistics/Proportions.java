package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Shares (0 to 1) of n and their differences.
 *
 * <p>Sources: Wilson (1927) score interval; Newcombe (1998), method 10, for the difference; pooled two-proportion z
 * for its p. Intervals are kept inside what is possible: [0, 1], or [−1, 1] for a difference.
 */
public final class Proportions {
    private Proportions() {}

    /** The share of hits with its 95 % Wilson interval, or null when n is 0. */
    public static @Nullable Estimate share(long hits, long n) {
        return share(hits, n, Confidence.USUAL);
    }

    public static @Nullable Estimate share(long hits, long n, Confidence confidence) {
        check(hits, n);
        if (n == 0) {
            return null;
        }
        double z = confidence.z();
        double share = (double) hits / n;
        double shrink = 1 + z * z / n;
        double middle = (share + z * z / (2 * n)) / shrink;
        double margin = z / shrink * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        // at the ends the formula gives 0 and 1 exactly, floating point does not
        double low = hits == 0 ? 0 : Math.clamp(middle - margin, 0, 1);
        double high = hits == n ? 1 : Math.clamp(middle + margin, 0, 1);
        return new Estimate(share, low, high, n);
    }

    /** The first share less the second, Newcombe's 95 % interval and the pooled z; null when an n is 0. */
    public static @Nullable Difference difference(long hitsFirst, long nFirst, long hitsSecond, long nSecond) {
        return difference(hitsFirst, nFirst, hitsSecond, nSecond, Confidence.USUAL);
    }

    public static @Nullable Difference difference(
            long hitsFirst, long nFirst, long hitsSecond, long nSecond, Confidence confidence) {
        Estimate first = share(hitsFirst, nFirst, confidence);
        Estimate second = share(hitsSecond, nSecond, confidence);
        if (first == null || second == null) {
            return null;
        }
        double value = first.value() - second.value();
        double low = value - Math.hypot(first.value() - first.low(), second.high() - second.value());
        double high = value + Math.hypot(first.high() - first.value(), second.value() - second.low());
        double pooled = (double) (hitsFirst + hitsSecond) / (nFirst + nSecond);
        double standardError = Math.sqrt(pooled * (1 - pooled) * (1.0 / nFirst + 1.0 / nSecond));
        double statistic = standardError == 0 ? 0 : value / standardError;
        return new Difference(
                value,
                Math.clamp(low, -1, 1),
                Math.clamp(high, -1, 1),
                statistic,
                0,
                Confidence.pOfZ(statistic),
                nFirst,
                nSecond);
    }

    private static void check(long hits, long n) {
        if (n < 0 || hits < 0 || hits > n) {
            throw new IllegalArgumentException("hits must be 0 to n, were " + hits + " of " + n);
        }
    }
}

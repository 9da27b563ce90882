package org.hilo.engine.job;

import java.util.Arrays;

/** Exact quantiles without a full sort, type 7 of Hyndman and Fan (1996): the one of DuckDB and numpy. */
final class Quantiles {
    private static final int SHORT = 40;

    private Quantiles() {}

    /** The quantile for {@code share} in 0–1 of the first {@code size} values, NaN of none; reorders the values. */
    static double of(long[] values, int size, double share) {
        return size == 0 ? Double.NaN : of(values, 0, size, share, size);
    }

    /** The quantile of the values between the two places, at least one; reorders them. */
    static double of(long[] values, int from, int until, double share) {
        return of(values, from, until - from, share, until - from);
    }

    /** Median of the values between the two places, at least one; reorders them. */
    static double median(long[] values, int from, int until, int known) {
        return of(values, from, until - from, 0.5, known);
    }

    /** The 90 % quantile of the values between the two places, at least one; reorders them. */
    static double p90(long[] values, int from, int until) {
        return of(values, from, until - from, 0.9, until - from);
    }

    /** How many values lie in front after {@link #p90}: among them the median can be sought. */
    static int front(int size) {
        return Math.min(size, (int) (0.9 * (size - 1)) + 2);
    }

    /** The value sought and the next larger one are known to lie among the first {@code known} of the values. */
    private static double of(long[] values, int from, int size, double share, int known) {
        double place = share * (size - 1);
        int below = from + (int) place;
        int end = from + known;
        select(values, below, from, end);
        double low = values[below];
        double part = place - (int) place;
        if (part == 0) {
            return low;
        }
        long next = Long.MAX_VALUE;
        for (int i = below + 1; i < end; i++) {
            next = Math.min(next, values[i]);
        }
        return low + (next - low) * part;
    }

    /** Brings the value of a rank to its place, smaller ones before it, larger ones behind. */
    private static void select(long[] values, int rank, int from, int until) {
        int low = from;
        int high = until;
        int rounds = 64 - Long.numberOfLeadingZeros((long) until - from);
        // three-way partitions, because waits of zero are common; bad luck with pivots ends in a full sort
        for (int round = 0; round < 2 * rounds && high - low > SHORT; round++) {
            long pivot = pivot(values, low, high);
            int less = low;
            int more = high;
            int at = low;
            while (at < more) {
                long value = values[at];
                if (value < pivot) {
                    values[at++] = values[less];
                    values[less++] = value;
                } else if (value > pivot) {
                    values[at] = values[--more];
                    values[more] = value;
                } else {
                    at++;
                }
            }
            if (rank < less) {
                high = less;
            } else if (rank >= more) {
                low = more;
            } else {
                return;
            }
        }
        Arrays.sort(values, low, high);
    }

    private static long pivot(long[] values, int low, int high) {
        int step = (high - low) / 3;
        int middle = low + (high - low) / 2;
        return median(
                median(values[low], values[low + step / 2], values[low + step]),
                median(values[middle - step / 3], values[middle], values[middle + step / 3]),
                median(values[high - 1 - step], values[high - 1 - step / 2], values[high - 1]));
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

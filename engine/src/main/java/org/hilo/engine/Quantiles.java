package org.hilo.engine;

import java.util.Arrays;

/** Exact quantiles of unsorted longs, interpolated as type 7 of Hyndman and Fan (1996): the one of DuckDB and numpy. */
final class Quantiles {
    private static final int SHORT = 40;

    private Quantiles() {}

    /** The quantile for {@code share} in 0–1 of the first {@code size} values, NaN of none; reorders the values. */
    static double of(long[] values, int size, double share) {
        return size == 0 ? Double.NaN : of(values, size, share, size);
    }

    /** Median, 90 % quantile and mean of the first {@code size} of at least one waits in microseconds; reorders them. */
    static Waiting waiting(long[] micros, int size) {
        double p90 = of(micros, size, 0.9, size);
        // the ranks up to the one below p90 are in front now, so the median is sought among them, and one more for two
        // waits
        int front = Math.min(size, (int) (0.9 * (size - 1)) + 2);
        double median = of(micros, size, 0.5, front);
        return new Waiting(median / 1e6, p90 / 1e6, meanSeconds(micros, size));
    }

    /** As above, when the value sought and the next larger one are known to lie before {@code end}. */
    private static double of(long[] values, int size, double share, int end) {
        double place = share * (size - 1);
        int below = (int) place;
        select(values, below, end);
        double low = values[below];
        double part = place - below;
        if (part == 0) {
            return low;
        }
        long next = Long.MAX_VALUE;
        for (int i = below + 1; i < end; i++) {
            next = Math.min(next, values[i]);
        }
        return low + (next - low) * part;
    }

    /** Seconds and the rest are summed apart, so that ten million waits of a century do not overflow. */
    private static double meanSeconds(long[] micros, int size) {
        long seconds = 0;
        long rest = 0;
        for (int i = 0; i < size; i++) {
            seconds += micros[i] / 1_000_000;
            rest += micros[i] % 1_000_000;
        }
        return (seconds + rest / 1e6) / size;
    }

    /** Brings the value of rank {@code rank} to its place, smaller ones before it, larger ones behind. */
    private static void select(long[] values, int rank, int size) {
        int low = 0;
        int high = size;
        int rounds = 64 - Long.numberOfLeadingZeros(size);
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

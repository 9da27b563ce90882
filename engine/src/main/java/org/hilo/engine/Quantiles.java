package org.hilo.engine;

import java.util.Arrays;

/** Exact quantiles of unsorted longs, interpolated as type 7 of Hyndman and Fan (1996): the one of DuckDB and numpy. */
final class Quantiles {
    private static final int SHORT = 40;

    private Quantiles() {}

    /** The quantile for {@code share} in 0–1 of the first {@code size} values, NaN of none; reorders the values. */
    static double of(long[] values, int size, double share) {
        if (size == 0) {
            return Double.NaN;
        }
        double place = share * (size - 1);
        int below = (int) place;
        select(values, below, size);
        double low = values[below];
        double part = place - below;
        if (part == 0) {
            return low;
        }
        long next = Long.MAX_VALUE;
        for (int i = below + 1; i < size; i++) {
            next = Math.min(next, values[i]);
        }
        return low + (next - low) * part;
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

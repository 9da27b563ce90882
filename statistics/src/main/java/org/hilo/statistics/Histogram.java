package org.hilo.statistics;

import java.util.Arrays;

/**
 * How often each value came: a sample as counted values, so that millions fit into a few thousand pairs.
 *
 * <p>Values are finite, in one unit of the caller's, and kept sorted and distinct; counts are positive. Ranks start at
 * 1. Never changes. If the values stand for bins, every figure drawn from it is as coarse as a bin is wide.
 */
public final class Histogram {
    public static final Histogram EMPTY = new Histogram(new double[0], new long[0]);

    private final double[] values;
    /** How many of the sample are at most the value of the same place. */
    private final long[] upTo;

    private Histogram(double[] values, long[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /** Each value counts once. */
    public static Histogram of(double... values) {
        long[] once = new long[values.length];
        Arrays.fill(once, 1);
        return of(values, once);
    }

    /** Each value counts as often as its count says; values may repeat and stand in any order, counts may be 0. */
    public static Histogram of(double[] values, long[] counts) {
        check(values, counts);
        double[] distinct = sortedDistinct(values, counts);
        long[] upTo = new long[distinct.length];
        for (int i = 0; i < values.length; i++) {
            if (counts[i] > 0) {
                // adding zero makes −0 the 0 that it equals
                int place = Arrays.binarySearch(distinct, values[i] + 0.0);
                upTo[place] = Math.addExact(upTo[place], counts[i]);
            }
        }
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] = Math.addExact(upTo[i - 1], upTo[i]);
        }
        return new Histogram(distinct, upTo);
    }

    /** Both samples together. */
    public Histogram plus(Histogram other) {
        double[] all = Arrays.copyOf(values, values.length + other.values.length);
        System.arraycopy(other.values, 0, all, values.length, other.values.length);
        long[] counts = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            counts[i] = i < values.length ? count(i) : other.count(i - values.length);
        }
        return of(all, counts);
    }

    /** How many values the sample has, equal ones counted each. */
    public long n() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** How many different values there are. */
    public int size() {
        return values.length;
    }

    /** The different values in rising order, by place from 0. */
    public double value(int place) {
        return values[place];
    }

    /** How often the value at this place came. */
    public long count(int place) {
        return place == 0 ? upTo[0] : upTo[place] - upTo[place - 1];
    }

    /** The value of a rank in rising order, 1 to n. */
    public double atRank(long rank) {
        if (rank < 1 || rank > n()) {
            throw new IllegalArgumentException("rank must be 1 to " + n() + ", was " + rank);
        }
        int place = Arrays.binarySearch(upTo, rank);
        return values[place < 0 ? -place - 1 : place];
    }

    private static void check(double[] values, long[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException(
                    "every value needs its count, had " + values.length + " values and " + counts.length + " counts");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || counts[i] < 0) {
                throw new IllegalArgumentException(
                        "values must be finite and counts not negative, had " + values[i] + " " + counts[i] + " times");
            }
        }
    }

    private static double[] sortedDistinct(double[] values, long[] counts) {
        double[] kept = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts[i] > 0) {
                kept[size++] = values[i] + 0.0;
            }
        }
        Arrays.sort(kept, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || kept[i] != kept[i - 1]) {
                kept[distinct++] = kept[i];
            }
        }
        return Arrays.copyOf(kept, distinct);
    }
}

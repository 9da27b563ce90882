package org.hilo.engine.job;

/**
 * Classes of whole numbers that are never wider than 1/64 of what they hold: below 128 each number has its own, above every
 * power of two has 64 (log-linear, as in HdrHistogram). Speaking of the middle of a class is wrong by at most 1/128.
 */
final class WaitClasses {
    /** The most by which a quantile taken from classes is wrong, as a share of itself. */
    static final double ERROR = 1.0 / 128;

    private static final int BITS = 6;

    private WaitClasses() {}

    static int classOf(long number) {
        int shift = Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(number));
        return (shift << BITS) + (int) (number >>> shift);
    }

    /** The middle of a class. */
    static double middle(int place) {
        int shift = Math.max(0, (place >> BITS) - 1);
        long low = (long) (place - (shift << BITS)) << shift;
        return low + ((1L << shift) - 1) / 2.0;
    }
}

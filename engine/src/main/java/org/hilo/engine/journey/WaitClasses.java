package org.hilo.engine.journey;

/**
 * Classes of whole numbers that are never wider than 1/64 of what they hold: below 128 each number has its own, above, every
 * power of two has 64 (log-linear, as in HdrHistogram), which the bits of a floating-point number give without a search.
 * Speaking of the middle of a class is wrong by at most 1/128.
 */
public final class WaitClasses {
    /** The most by which a quantile taken from classes is wrong, as a share of itself. */
    public static final double ERROR = 1.0 / 128;

    private static final int BITS = 6;
    private static final int SHIFT = 52 - BITS;
    private static final int FIRST = 1022 << BITS; // the class of 1 is 64 above, that of 0 far below

    private WaitClasses() {}

    /** Class of a number from 0 to 2⁵³. */
    public static int classOf(long number) {
        return Math.max(0, (int) (Double.doubleToRawLongBits(number) >>> SHIFT) - FIRST);
    }

    /** The middle of a class. */
    public static double middle(int place) {
        if (place == 0) {
            return 0;
        }
        double low = Double.longBitsToDouble((long) (place + FIRST) << SHIFT);
        double end = Double.longBitsToDouble((long) (place + 1 + FIRST) << SHIFT);
        return Math.ceil(low) + Math.max(0, Math.ceil(end) - 1 - Math.ceil(low)) / 2;
    }
}

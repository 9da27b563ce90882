package org.hilo.statistics.survival;

import org.hilo.statistics.Histogram;

/**
 * Times until an end: those whose end was seen, and those still open when watching stopped. All in one unit of the
 * caller's, finite and not negative; who is open at a time was still at risk of an end at that same time.
 */
public record Durations(Histogram ended, Histogram open) {
    public Durations {
        notNegative(ended);
        notNegative(open);
    }

    /** One duration each, and whether its end was seen. */
    public static Durations of(double[] durations, boolean[] ended) {
        if (durations.length != ended.length) {
            throw new IllegalArgumentException("every duration needs its end, had " + durations.length
                    + " durations and " + ended.length + " ends");
        }
        long[] ends = new long[ended.length];
        long[] opens = new long[ended.length];
        for (int i = 0; i < ended.length; i++) {
            ends[i] = ended[i] ? 1 : 0;
            opens[i] = 1 - ends[i];
        }
        return counted(durations, ends, opens);
    }

    /** For each duration, how many ended at it and how many were open at it. */
    public static Durations counted(double[] durations, long[] ended, long[] open) {
        return new Durations(Histogram.of(durations, ended), Histogram.of(durations, open));
    }

    /** Both together. */
    public Durations plus(Durations other) {
        return new Durations(ended.plus(other.ended), open.plus(other.open));
    }

    public long n() {
        return Math.addExact(ended.n(), open.n());
    }

    static void notNegative(Histogram times) {
        if (times.size() > 0 && times.value(0) < 0) {
            throw new IllegalArgumentException("a duration must not be negative, was " + times.value(0));
        }
    }
}

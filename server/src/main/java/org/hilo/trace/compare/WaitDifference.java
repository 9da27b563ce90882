package org.hilo.trace.compare;

import org.hilo.statistics.Difference;
import org.jspecify.annotations.Nullable;

/**
 * The median wait of A on a path less that of B; every journey counts once, with its first passage.
 *
 * @param difference in seconds, with the interval of Price and Bonett; null where too few or too equal waits show no spread
 * @param adjustedP p of "no difference" after correcting for everything looked at, NaN where it was not tested
 */
public record WaitDifference(
        String from, String to, Wait a, Wait b, @Nullable Difference difference, double adjustedP, Certainty certainty)
        implements Tested<WaitDifference> {

    /**
     * How long a side waits on the path.
     *
     * @param journeys that take it
     */
    public record Wait(double medianSeconds, long journeys) {}

    /** Seconds by which the median of A is longer, negative where it is shorter. */
    public double seconds() {
        return a.medianSeconds() - b.medianSeconds();
    }

    @Override
    public WaitDifference judged(double p, Certainty judgement) {
        return new WaitDifference(from, to, a, b, difference, p, judgement);
    }

    public boolean isProven() {
        return certainty == Certainty.PROVEN;
    }
}

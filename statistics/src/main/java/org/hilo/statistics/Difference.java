package org.hilo.statistics;

/**
 * The first sample's figure less the second's, with interval and the p of "no difference".
 *
 * <p>Value, low and high in the figure's unit; p two-sided, 0 to 1; {@code statistic} is t or z as the method says;
 * {@code degreesOfFreedom} is 0 where the method has none (z).
 */
public record Difference(
        double value,
        double low,
        double high,
        double statistic,
        double degreesOfFreedom,
        double p,
        long nFirst,
        long nSecond) {
    public Difference {
        for (double part : new double[] {value, low, high, statistic, degreesOfFreedom, p}) {
            if (!Double.isFinite(part)) {
                throw new IllegalArgumentException("a difference must be finite, had " + part);
            }
        }
        if (low > high || p < 0 || p > 1) {
            throw new IllegalArgumentException("not an interval or not a p: [" + low + "; " + high + "], p " + p);
        }
    }

    /** Whether the interval leaves zero out: only then may a page say "rises" or "falls". */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}

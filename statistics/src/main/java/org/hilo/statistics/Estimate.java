package org.hilo.statistics;

/**
 * A figure with its interval and the number of values behind it; all three in the unit of the figure.
 *
 * <p>{@code low ≤ high} and all are finite. The value may lie off the middle of its interval (NPS, Wilson), and after
 * rounding of small samples even on its edge. An interval of no width means that all values were equal.
 */
public record Estimate(double value, double low, double high, long n) {
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "an estimate must be finite, was " + value + " [" + low + "; " + high + "]");
        }
        if (low > high) {
            throw new IllegalArgumentException("low must not exceed high, was [" + low + "; " + high + "]");
        }
        if (n < 1) {
            throw new IllegalArgumentException("an estimate needs at least one value, had " + n);
        }
    }

    /** Half the width of the interval, in the unit of the figure. */
    public double margin() {
        return (high - low) / 2;
    }

    /** Whether the interval leaves this value out, for example a target. */
    public boolean excludes(double other) {
        return other < low || other > high;
    }
}

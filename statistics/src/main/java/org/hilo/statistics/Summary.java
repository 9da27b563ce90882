package org.hilo.statistics;

/**
 * What is known of a sample: how many values, their mean, and their variance.
 *
 * <p>The variance is the sample variance (divided by n − 1) in the square of the values' unit; it is 0 for fewer than
 * two values. An empty sample has mean 0 and variance 0.
 */
public record Summary(long n, double mean, double variance) {
    public static final Summary EMPTY = new Summary(0, 0, 0);

    public Summary {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, was " + n);
        }
        if (!Double.isFinite(mean) || !Double.isFinite(variance) || variance < 0) {
            throw new IllegalArgumentException("mean and variance must be finite and the variance not negative, were "
                    + mean + " and " + variance);
        }
        if (n < 2) {
            variance = 0;
        }
        if (n == 0) {
            mean = 0;
        }
    }

    /** The summary of these values (Welford's recurrence, so that large means do not cost digits). */
    public static Summary of(double... values) {
        double mean = 0;
        double squares = 0;
        long n = 0;
        for (double value : values) {
            n++;
            double delta = value - mean;
            mean += delta / n;
            squares += delta * (value - mean);
        }
        return new Summary(n, mean, n < 2 ? 0 : squares / (n - 1));
    }

    /** The summary of both samples together (Chan, Golub, LeVeque 1979). */
    public Summary plus(Summary other) {
        if (n == 0) {
            return other;
        }
        if (other.n == 0) {
            return this;
        }
        long both = n + other.n;
        double delta = other.mean - mean;
        double squares = variance * Math.max(0, n - 1)
                + other.variance * Math.max(0, other.n - 1)
                + delta * delta * n * other.n / both;
        return new Summary(both, mean + delta * other.n / both, squares / (both - 1));
    }

    /** The variance of the mean: variance / n; 0 for an empty sample. */
    public double varianceOfMean() {
        return n == 0 ? 0 : variance / n;
    }
}

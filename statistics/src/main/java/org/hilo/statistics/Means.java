package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Means and their differences from summaries.
 *
 * <p>Sources: Student's t interval; Welch (1947) with Satterthwaite's degrees of freedom,
 * df = (a + b)² / (a²/(n₁−1) + b²/(n₂−1)) where a = s₁²/n₁ and b = s₂²/n₂. Memory O(1).
 */
public final class Means {
    private Means() {}

    /** The mean with its 95 % t interval, or null for fewer than two values: one value has no spread to judge by. */
    public static @Nullable Estimate mean(Summary sample) {
        return mean(sample, Confidence.USUAL);
    }

    public static @Nullable Estimate mean(Summary sample, Confidence confidence) {
        if (sample.n() < 2) {
            return null;
        }
        double margin = confidence.t(sample.n() - 1.0) * Math.sqrt(sample.varianceOfMean());
        return new Estimate(sample.mean(), sample.mean() - margin, sample.mean() + margin, sample.n());
    }

    /**
     * The first mean less the second with Welch's 95 % interval and test, or null where nothing can be said: fewer
     * than two values in a sample, or no spread in either.
     */
    public static @Nullable Difference difference(Summary first, Summary second) {
        return difference(first, second, Confidence.USUAL);
    }

    public static @Nullable Difference difference(Summary first, Summary second, Confidence confidence) {
        double a = first.varianceOfMean();
        double b = second.varianceOfMean();
        if (first.n() < 2 || second.n() < 2 || a + b == 0) {
            return null;
        }
        double standardError = Math.sqrt(a + b);
        // shares of the total keep the squares from vanishing when the variances are tiny
        double shareA = a / (a + b);
        double shareB = b / (a + b);
        double degreesOfFreedom = 1 / (shareA * shareA / (first.n() - 1) + shareB * shareB / (second.n() - 1));
        double value = first.mean() - second.mean();
        double statistic = value / standardError;
        double margin = confidence.t(degreesOfFreedom) * standardError;
        return new Difference(
                value,
                value - margin,
                value + margin,
                statistic,
                degreesOfFreedom,
                Confidence.pOfT(statistic, degreesOfFreedom),
                first.n(),
                second.n());
    }
}

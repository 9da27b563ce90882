package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Intervals around any predictions, from how far those predictions were off on cases that they were not made from.
 *
 * <p>Source: Lei, G'Sell, Rinaldo, Tibshirani and Wasserman (2018), algorithm 2 (split conformal): the prediction ± the
 * k-th smallest of n absolute errors, k = ⌈(n + 1)·confidence⌉. It holds the coming value with probability at least
 * k/(n + 1), and without ties at most 1/(n + 1) above the confidence, however bad the predictions are, if cases are
 * exchangeable. Bad predictions show as wide intervals. Unit: that of the predicted figure.
 */
public final class SplitConformal {
    private final Histogram errors;

    private SplitConformal(Histogram errors) {
        this.errors = errors;
    }

    /** What was predicted for each case set aside, and what came. */
    public static SplitConformal of(double[] predicted, double[] came) {
        if (predicted.length != came.length) {
            throw new IllegalArgumentException("every prediction needs what came, had " + predicted.length
                    + " predictions and " + came.length + " outcomes");
        }
        double[] errors = new double[came.length];
        for (int i = 0; i < came.length; i++) {
            errors[i] = Math.abs(came[i] - predicted[i]);
        }
        return new SplitConformal(Histogram.of(errors));
    }

    /** The interval around a new prediction, or null when n is too small: 95 % needs 19 cases, 90 % needs 9. */
    public @Nullable PredictionInterval around(double prediction, Confidence confidence) {
        long n = errors.n();
        long rank = (long) Math.ceil((n + 1) * confidence.level() - PredictionInterval.ROUNDING);
        if (rank > n) {
            return null;
        }
        double margin = errors.atRank(rank);
        double coverage = (double) rank / (n + 1);
        return new PredictionInterval(prediction - margin, prediction + margin, coverage, n);
    }

    /** The same for a figure that cannot be negative, such as a remaining time: cut at 0, which loses no coverage. */
    public @Nullable PredictionInterval aroundNotNegative(double prediction, Confidence confidence) {
        PredictionInterval whole = around(prediction, confidence);
        return whole == null
                ? null
                : new PredictionInterval(
                        Math.max(0, whole.low()), Math.max(0, whole.high()), whole.coverageAtLeast(), whole.n());
    }
}

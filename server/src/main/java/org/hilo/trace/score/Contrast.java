package org.hilo.trace.score;

import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Means;
import org.hilo.statistics.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Last scores of journeys in which something held before that score, against those of the others: one score a journey.
 *
 * @param adjustedP p of "no difference", corrected for all conditions looked at together; NaN when there is none
 */
public record Contrast(Filter condition, Summary with, Summary without, double adjustedP) {
    /** How often a list of "differs" may be wrong, in the long run. */
    private static final double ACCEPTED = 0.05;

    static Contrast of(Filter condition, Summary with, Summary without) {
        Contrast raw = new Contrast(condition, with, without, Double.NaN);
        Difference difference = raw.difference();
        return difference == null ? raw : raw.adjusted(difference.p());
    }

    Contrast adjusted(double p) {
        return new Contrast(condition, with, without, p);
    }

    /** The mean of the ones less the mean of the others; null where it may not be shown or cannot be said. */
    public @Nullable Difference difference() {
        return isHidden() ? null : Means.difference(with, without);
    }

    /**
     * By how much the mean of all would change if the side with fewer scores scored like the other: large differences
     * of a few and small ones of many become comparable. 0 where the difference may not be shown.
     */
    public double weight() {
        Difference difference = difference();
        if (difference == null) {
            return 0;
        }
        double rarer = Math.min(with.n(), without.n());
        return Math.abs(difference.value()) * rarer / (with.n() + without.n());
    }

    public @Nullable Estimate meanWith() {
        return isHidden() ? null : Means.mean(with);
    }

    public @Nullable Estimate meanWithout() {
        return isHidden() ? null : Means.mean(without);
    }

    /** A group of fewer than five would tell about persons; with the total shown, so would the other group. */
    public boolean isHidden() {
        return Disclosure.ofParts(List.of(with.n(), without.n())).contains(Disclosure.HIDDEN);
    }

    /** Shown, but with too few scores to conclude from. */
    public boolean isFew() {
        return Math.min(with.n(), without.n()) < Disclosure.CAUTION_BELOW;
    }

    /** Enough scores, and the interval and the correction for many looks both leave "no difference" out. */
    public boolean isProven() {
        Difference difference = difference();
        return difference != null && !isFew() && difference.excludesZero() && adjustedP <= ACCEPTED;
    }
}

package org.hilo.trace.promise;

import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Scores;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Means;
import org.hilo.statistics.Proportions;
import org.hilo.statistics.Summary;
import org.jspecify.annotations.Nullable;

/** A promise with what became of it, and what that did to the scores. */
public record PromiseResult(Promise promise, PromiseOutcome outcome) {

    /** The share (0–1) of those whose time has come, with its interval; null when there is none. */
    public @Nullable Estimate share(long part) {
        return Proportions.share(part, due());
    }

    /** Kept, late, or never though the time has come: what can be judged. */
    public long due() {
        return outcome.made() - outcome.open();
    }

    /** Never, without those whose time has not come. */
    public long missed() {
        return outcome.never() - outcome.open();
    }

    /** Late and never, without those whose time has not come. */
    public long broken() {
        return outcome.late() + outcome.never() - outcome.open();
    }

    public @Nullable Estimate keptScore() {
        return mean(outcome.keptScores());
    }

    public @Nullable Estimate lateScore() {
        return mean(outcome.lateScores());
    }

    public @Nullable Estimate neverScore() {
        return mean(outcome.neverScores());
    }

    /** Mean score of the late ones less that of the kept ones. */
    public @Nullable Difference lateDifference() {
        return difference(outcome.lateScores());
    }

    public @Nullable Difference neverDifference() {
        return difference(outcome.neverScores());
    }

    private @Nullable Difference difference(Scores group) {
        boolean hidden = Disclosure.of(group.n()) == Disclosure.HIDDEN
                || Disclosure.of(outcome.keptScores().n()) == Disclosure.HIDDEN;
        return hidden ? null : Means.difference(summary(group), summary(outcome.keptScores()));
    }

    private static @Nullable Estimate mean(Scores scores) {
        return Disclosure.of(scores.n()) == Disclosure.HIDDEN ? null : Means.mean(summary(scores));
    }

    private static Summary summary(Scores scores) {
        return scores.n() == 0
                ? Summary.EMPTY
                : new Summary(scores.n(), scores.mean(), Double.isFinite(scores.variance()) ? scores.variance() : 0);
    }
}

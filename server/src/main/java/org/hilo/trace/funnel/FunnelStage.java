package org.hilo.trace.funnel;

import org.hilo.engine.answer.Funnel;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * One activity of the way, with what may be told of it: no share, time or patience of fewer than five journeys.
 *
 * @param ofFirst of those who came to the first one, the share that came here
 * @param ofPrevious of those who came to the one before, the share that came here; null at the first
 * @param medianSeconds time from the one before, null at the first
 * @param patienceSeconds how long one may still go on from here, null at the last
 */
public record FunnelStage(
        String activity,
        long reached,
        long open,
        long abandoned,
        @Nullable Estimate ofFirst,
        @Nullable Estimate ofPrevious,
        @Nullable Double medianSeconds,
        @Nullable Double patienceSeconds) {

    static FunnelStage of(Funnel.Stage stage, long first, @Nullable Long previous, long next) {
        return new FunnelStage(
                stage.activity(),
                stage.reached(),
                stage.open(),
                stage.abandoned(),
                share(stage.reached(), first),
                previous == null ? null : share(stage.reached(), previous),
                told(stage.sincePrevious().medianSeconds(), previous == null ? 0 : stage.reached()),
                told(stage.patienceSeconds(), next));
    }

    /** Journeys that went no further, open ones among them. */
    public long stopped() {
        return open + abandoned;
    }

    /** Journeys that went on to the next activity; at the last one, all. */
    public long onward() {
        return reached - stopped();
    }

    /** Over so few journeys that an interval is too wide to conclude from. */
    public boolean isFew(@Nullable Estimate share) {
        return share != null && Disclosure.of(share.n()) == Disclosure.CAUTIOUS;
    }

    private static @Nullable Estimate share(long hits, long n) {
        return Disclosure.of(n) == Disclosure.HIDDEN ? null : Proportions.share(hits, n);
    }

    private static @Nullable Double told(double seconds, long n) {
        return Disclosure.of(n) == Disclosure.HIDDEN || !Double.isFinite(seconds) ? null : Double.valueOf(seconds);
    }
}

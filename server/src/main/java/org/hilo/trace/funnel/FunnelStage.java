package org.hilo.trace.funnel;

import org.hilo.engine.answer.Funnel;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * One activity of the way, with what may be told of it: no count, share, time or patience of one to four journeys.
 *
 * @param ofFirst of those who came to the first one, the share that came here
 * @param ofPrevious of those who came to the one before, the share that came here; null at the first
 * @param medianSeconds time from the one before, null at the first
 * @param patienceSeconds how long one may still go on from here, null at the last
 * @param error by which share of itself the median may be wrong at most
 */
public record FunnelStage(
        String activity,
        long reached,
        long open,
        long abandoned,
        @Nullable Estimate ofFirst,
        @Nullable Estimate ofPrevious,
        @Nullable Double medianSeconds,
        @Nullable Double patienceSeconds,
        double error) {

    static FunnelStage of(Funnel.Stage stage, long first, @Nullable Long previous, long next) {
        return new FunnelStage(
                stage.activity(),
                stage.reached(),
                stage.open(),
                stage.abandoned(),
                share(stage.reached(), first),
                previous == null ? null : share(stage.reached(), previous),
                told(stage.sincePrevious().medianSeconds(), previous == null ? 0 : stage.reached()),
                told(stage.patienceSeconds(), next),
                previous == null ? 0 : stage.sincePrevious().error());
    }

    /** Journeys that went no further, open ones among them. */
    public long stopped() {
        return open + abandoned;
    }

    /** Journeys that went on to the next activity; at the last one, all. */
    public long onward() {
        return reached - stopped();
    }

    /** A number of journeys as it may be told: null where there are some, but fewer than five. */
    public static @Nullable Long told(long journeys) {
        return journeys > 0 && Disclosure.of(journeys) == Disclosure.HIDDEN ? null : Long.valueOf(journeys);
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

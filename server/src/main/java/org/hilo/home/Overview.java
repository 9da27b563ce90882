package org.hilo.home;

import java.time.LocalDate;
import java.util.List;
import org.hilo.drawing.Areas;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * All journeys at a glance, as of one version of them.
 *
 * @param lens what makes a journey here: the first object that customers own, or customers
 * @param size how much there is
 * @param areas codes and colours
 * @param stages the activities that most journeys pass, in their usual order
 * @param figures those that can be told with an interval
 * @param promises by falling number of late ones
 * @param handoffs the slowest between known areas
 */
public record Overview(
        String lens,
        Size size,
        Areas areas,
        List<StageLine> stages,
        List<Pulse> figures,
        List<PromiseLine> promises,
        List<HandoffLine> handoffs) {

    public Overview {
        stages = List.copyOf(stages);
        figures = List.copyOf(figures);
        promises = List.copyOf(promises);
        handoffs = List.copyOf(handoffs);
    }

    /**
     * How much there is.
     *
     * @param stepsWithoutArea events whose area nobody recorded
     * @param weeks journeys begun in each of the last weeks, from old to new
     */
    public record Size(
            long journeys,
            long customers,
            long events,
            long stepsWithoutArea,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Double> weeks) {
        public Size {
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * A stage and its way to the next one.
     *
     * @param area that does it most often, or null
     * @param promise the promise that is broken on the way to this stage, or null
     * @param waitSeconds median wait to the next stage if it is among the longest, or null
     */
    public record StageLine(
            String activity,
            @Nullable String area,
            long journeys,
            @Nullable PromiseLine promise,
            @Nullable Double waitSeconds) {}

    /**
     * A figure for the whole, with its change over the last month against the month before.
     *
     * @param kind which: {@code kept}, {@code score}, {@code returned}
     * @param change null if one of the months has too few cases
     */
    public record Pulse(
            String kind, Estimate estimate, @Nullable Difference change) {
        /** Whether more is better. */
        public boolean moreIsBetter() {
            return !kind.equals("returned");
        }

        /** {@code better}, {@code worse}, or {@code same} if the interval of the change touches zero. */
        public String direction() {
            if (change == null || !change.excludesZero()) {
                return "same";
            }
            return change.value() > 0 == moreIsBetter() ? "better" : "worse";
        }
    }

    /**
     * A promise and what became of it.
     *
     * @param settled share kept among those whose due time has passed, or null
     * @param scores how much less late ones score than kept ones, or null
     */
    public record PromiseLine(
            Promise promise,
            PromiseOutcome outcome,
            @Nullable Estimate settled,
            @Nullable Difference scores) {
        /** Late, or never though it was due. */
        public long broken() {
            return outcome.late() + outcome.never() - outcome.open();
        }

        /** Kept, late, or never though it was due. */
        public long due() {
            return outcome.made() - outcome.open();
        }
    }

    /**
     * A hand-off between two areas.
     *
     * @param scores how journeys with this hand-off score against those without, or null
     */
    public record HandoffLine(
            String from,
            String to,
            long count,
            long journeys,
            double medianSeconds,
            double p90Seconds,
            long pingPong,
            @Nullable Difference scores) {}

    public boolean isEmpty() {
        return size.events() == 0;
    }
}

package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hilo.engine.Waiting;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.WaitClasses;

/** Measures the time between pairs of steps, and gathers it by cell. */
final class WaitJob implements Job<WaitSums, WaitJob.Waits> {

    /** Takes a wait and how often it came. */
    interface WaitCount {
        void take(double seconds, long count);
    }

    /** Waits by cell. */
    final class Waits {
        private final WaitSums all;

        Waits(WaitSums all) {
            this.all = all;
        }

        /** Of a cell that has at least one wait; once for each cell, for it reorders what is kept. */
        Waiting waiting(int cell) {
            double mean = meanSeconds(cell);
            int slot = plan.slots[cell];
            if (slot >= 0) {
                return new Waiting(
                        seconds(ofClasses(slot, counts[cell], 0.5)),
                        seconds(ofClasses(slot, counts[cell], 0.9)),
                        mean,
                        WaitClasses.ERROR);
            }
            int from = plan.offsets[cell];
            int until = plan.offsets[cell + 1];
            double p90 = seconds(Quantiles.p90(plan.kept, from, until));
            double median = seconds(Quantiles.median(plan.kept, from, until, Quantiles.front(until - from)));
            return new Waiting(median, p90, mean);
        }

        /** Divides last, so that whole microseconds become the nearest double of seconds. */
        private double seconds(double units) {
            return units * plan.unitMicros / 1e6;
        }

        /** A quantile, in seconds, of a cell that has at least one wait. */
        double quantileSeconds(int cell, double share) {
            int slot = plan.slots[cell];
            return seconds(
                    slot >= 0
                            ? ofClasses(slot, counts[cell], share)
                            : Quantiles.of(plan.kept, plan.offsets[cell], plan.offsets[cell + 1], share));
        }

        double meanSeconds(int cell) {
            return seconds(all.sum(cell) / counts[cell]);
        }

        /** By which share of itself a quantile of a cell may be wrong at most. */
        double error(int cell) {
            return plan.slots[cell] >= 0 ? WaitClasses.ERROR : 0;
        }

        /** How many different waits a cell has, as far as they are told apart. */
        int different(int cell) {
            int[] found = {0};
            each(cell, (seconds, count) -> found[0]++);
            return found[0];
        }

        /** Every different wait of a cell, rising; reorders what is kept. */
        void each(int cell, WaitCount taker) {
            double seconds = plan.unitMicros / 1e6;
            int slot = plan.slots[cell];
            if (slot >= 0) {
                for (int place = 0; place < plan.width; place++) {
                    int count = all.classes[slot * plan.width + place];
                    if (count > 0) {
                        taker.take(WaitClasses.middle(place) * seconds, count);
                    }
                }
                return;
            }
            int until = plan.offsets[cell + 1];
            Arrays.sort(plan.kept, plan.offsets[cell], until);
            for (int at = plan.offsets[cell]; at < until; ) {
                int next = at + 1;
                while (next < until && plan.kept[next] == plan.kept[at]) {
                    next++;
                }
                taker.take(plan.kept[at] * seconds, next - at);
                at = next;
            }
        }

        private double ofClasses(int slot, long count, double share) {
            double place = share * (count - 1);
            long below = (long) place;
            int at = slot * plan.width;
            long seen = all.classes[at];
            while (seen <= below) {
                seen += all.classes[++at];
            }
            double value = WaitClasses.middle(at - slot * plan.width);
            if (place == below) {
                return value;
            }
            while (seen <= below + 1) {
                seen += all.classes[++at];
            }
            return value + (WaitClasses.middle(at - slot * plan.width) - value) * (place - below);
        }
    }

    private final PairSource<?> pairs;
    private final long[] counts;
    private final WaitPlan plan;

    /**
     * @param counts how many waits each cell will get
     * @param parts all that is selected
     */
    WaitJob(PairSource<?> pairs, long[] counts, List<Part> parts) {
        this.pairs = pairs;
        this.counts = counts;
        this.plan = new WaitPlan(pairs, counts, parts);
    }

    /** The waits of all parts. */
    Waits run() {
        List<Part> parts = new ArrayList<>(plan.parts.added);
        parts.addAll(plan.parts.removed);
        return run(parts);
    }

    @Override
    public WaitSums empty() {
        return new WaitSums(plan);
    }

    @Override
    public void add(WaitSums state, Part part) {
        int sign = plan.parts.removed.contains(part) ? -1 : 1;
        state.add(pairs.walk(part), part.segment().times(), sign);
    }

    @Override
    public WaitSums merge(WaitSums left, WaitSums right) {
        left.addAll(right);
        return left;
    }

    @Override
    public Waits finish(WaitSums state, List<Part> parts) {
        List<PairSource.SegmentPairs> own = plan.parts.summed.stream()
                .map(bulk ->
                        Objects.requireNonNull(pairs.ofSegment(bulk.ranges().getFirst())))
                .toList();
        List<WaitSummary> sums = IntStream.range(0, own.size())
                .parallel()
                .mapToObj(i -> WaitSummary.of(plan.parts.summed.get(i), own.get(i)))
                .toList();
        for (int i = 0; i < own.size(); i++) {
            state.add(sums.get(i), own.get(i).cells());
        }
        return new Waits(state);
    }
}

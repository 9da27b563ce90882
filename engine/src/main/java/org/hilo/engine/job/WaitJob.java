package org.hilo.engine.job;

import java.util.List;
import java.util.function.Function;
import org.hilo.engine.Waiting;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Measures the time between pairs of steps, and gathers it by cell. */
final class WaitJob implements Job<WaitJob.State, WaitJob.Waits> {

    /** What one thread has gathered; kept waits lie in the plan. */
    final class State implements VariantWalk.Block {
        final long[] high =
                new long[plan.slots.length]; // sums, the upper 32 bits of each wait apart: they cannot overflow
        final long[] low = new long[plan.slots.length];
        final int[] classes = new int[plan.slotCount * plan.width];
        private PairWalk pairs = NOTHING;
        private int length;
        private int factor;

        @Override
        public void take(long[] times, int[] journeys, int count) {
            int[] from = pairs.from();
            int[] to = pairs.to();
            int[] cells = pairs.cells();
            for (int i = 0; i < pairs.size(); i++) {
                int cell = cells[i];
                int slot = plan.slots[cell];
                if (slot < 0) {
                    keep(times, from[i], to[i], cell, count);
                } else {
                    count(times, from[i], to[i], cell, count, slot * plan.width);
                }
            }
        }

        private void count(long[] times, int from, int to, int cell, int count, int base) {
            long upper = 0;
            long lower = 0;
            for (int j = 0, at = 0; j < count; j++, at += length) {
                long wait = (times[at + to] - times[at + from]) * factor;
                upper += wait >>> 32;
                lower += wait & 0xFFFF_FFFFL;
                classes[base + WaitClasses.classOf(wait)]++;
            }
            high[cell] += upper;
            low[cell] += lower;
        }

        private void keep(long[] times, int from, int to, int cell, int count) {
            int place = plan.filled.getAndAdd(cell, count);
            long upper = 0;
            long lower = 0;
            for (int j = 0, at = 0; j < count; j++, at += length) {
                long wait = (times[at + to] - times[at + from]) * factor;
                upper += wait >>> 32;
                lower += wait & 0xFFFF_FFFFL;
                plan.kept[place + j] = wait;
            }
            high[cell] += upper;
            low[cell] += lower;
        }
    }

    /** Waits by cell. */
    final class Waits {
        private final State all;

        Waits(State all) {
            this.all = all;
        }

        /** Of a cell that has at least one wait; once for each cell, for it reorders what is kept. */
        Waiting waiting(int cell) {
            double seconds = plan.unitMicros / 1e6;
            double mean = (all.high[cell] * 0x1p32 + all.low[cell]) / counts[cell] * seconds;
            int slot = plan.slots[cell];
            if (slot >= 0) {
                return new Waiting(
                        ofClasses(slot, counts[cell], 0.5) * seconds,
                        ofClasses(slot, counts[cell], 0.9) * seconds,
                        mean,
                        WaitClasses.ERROR);
            }
            int from = plan.offsets[cell];
            int until = plan.offsets[cell + 1];
            double p90 = Quantiles.p90(plan.kept, from, until) * seconds;
            double median = Quantiles.median(plan.kept, from, until, Quantiles.front(until - from)) * seconds;
            return new Waiting(median, p90, mean);
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

    private static final PairWalk NOTHING = new NoPairs();

    private final Function<Part, PairWalk> walks;
    private final long[] counts;
    private final WaitPlan plan;

    /** @param counts how many waits each cell will get */
    WaitJob(Function<Part, PairWalk> walks, long[] counts, List<Part> parts) {
        this.walks = walks;
        this.counts = counts;
        this.plan = new WaitPlan(counts, parts);
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Part part) {
        PairWalk pairs = walks.apply(part);
        state.pairs = pairs;
        state.factor = part.segment().times().unitMicros() / plan.unitMicros;
        while (pairs.next()) {
            if (pairs.size() > 0) {
                state.length = pairs.variant().length();
                pairs.variant().times(state);
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int cell = 0; cell < left.high.length; cell++) {
            left.high[cell] += right.high[cell];
            left.low[cell] += right.low[cell];
        }
        for (int i = 0; i < left.classes.length; i++) {
            left.classes[i] += right.classes[i];
        }
        return left;
    }

    @Override
    public Waits finish(State state, List<Part> parts) {
        return new Waits(state);
    }
}

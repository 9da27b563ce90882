package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.answer.TemporalProfile;
import org.hilo.engine.answer.TemporalProfile.Pair;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/**
 * Finds what is usual between activities in three rounds: which pairs there are and their means, then deviations from the means,
 * then what is unusual. Sums of squares alone would lose the digits that deviations stand in.
 */
final class ProfileJob implements Job<ProfileJob.Means, TemporalProfile> {
    /** Cells of a part, numbered as they come. */
    private static final class Cells extends PairArrays {
        private final int[] ofLabel;
        private final LongIndex numbers;

        Cells(Part part, int[] ofLabel, LongIndex numbers) {
            super(part.variants());
            this.ofLabel = ofLabel;
            this.numbers = numbers;
        }

        @Override
        void choose(VariantWalk variant) {
            int[] labels = variant.labels();
            int start = variant.start();
            for (int j = 1; j < variant.length(); j++) {
                int to = ofLabel[labels[start + j]];
                for (int i = Math.max(0, j - TemporalProfile.MOST_STEPS_APART); i < j; i++) {
                    add(i, j, numbers.idOf((long) ofLabel[labels[start + i]] << 32 | to));
                }
            }
        }
    }

    /** Pairs that one thread has met, how often, and the sum of their times. */
    static final class Means {
        final LongIndex pairs = new LongIndex();
        private double[] sums = new double[64];
        private long[] counts = new long[64];
        private long journeys;

        void add(int cell, double sum, long count) {
            if (cell >= sums.length) {
                sums = java.util.Arrays.copyOf(sums, Math.max(cell + 1, 2 * sums.length));
                counts = java.util.Arrays.copyOf(counts, sums.length);
            }
            sums[cell] += sum;
            counts[cell] += count;
        }
    }

    private final Nodes activities;
    private final double deviations;

    /** @param deviations how many standard deviations from the mean a time is unusual */
    ProfileJob(Nodes activities, double deviations) {
        this.activities = activities;
        this.deviations = deviations;
    }

    /** Sums of floating-point numbers are merged in order. */
    @Override
    public boolean isOrderFree() {
        return false;
    }

    @Override
    public Means empty() {
        return new Means();
    }

    @Override
    public void add(Means state, Part part) {
        Cells cells = new Cells(part, activities.ofLabel(), state.pairs);
        long unit = part.segment().times().unitMicros();
        VariantWalk.Block block = (times, starts, count) -> {
            for (int i = 0; i < cells.size(); i++) {
                long sum = 0;
                for (int j = 0; j < count; j++) {
                    sum += times[starts[j] + cells.to()[i]] - times[starts[j] + cells.from()[i]];
                }
                state.add(cells.cells()[i], sum * unit / 1e6, count);
            }
        };
        while (cells.next()) {
            state.journeys += cells.variant().count();
            cells.variant().times(block);
        }
    }

    @Override
    public Means merge(Means left, Means right) {
        for (int cell = 0; cell < right.pairs.size(); cell++) {
            left.add(left.pairs.idOf(right.pairs.key(cell)), right.sums[cell], right.counts[cell]);
        }
        left.journeys += right.journeys;
        return left;
    }

    @Override
    public TemporalProfile finish(Means state, List<Part> parts) {
        int cells = state.pairs.size();
        double[] means = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            means[cell] = state.sums[cell] / state.counts[cell];
        }
        double[] spread = new SpreadJob(state.pairs, means).run(parts);
        for (int cell = 0; cell < cells; cell++) {
            spread[cell] = Math.sqrt(spread[cell] / state.counts[cell]);
        }
        long[] unusual = new UnusualJob(state.pairs, means, spread).run(parts);
        List<Pair> pairs = IntStream.range(0, cells)
                .mapToObj(cell -> new Pair(
                        activities.names().get((int) (state.pairs.key(cell) >>> 32)),
                        activities.names().get((int) state.pairs.key(cell)),
                        state.counts[cell],
                        means[cell],
                        spread[cell],
                        unusual[cell]))
                .sorted(comparingLong(Pair::unusual)
                        .reversed()
                        .thenComparing(Pair::from)
                        .thenComparing(Pair::to))
                .toList();
        return new TemporalProfile(state.journeys, unusual[cells], pairs);
    }

    /** Sums squared deviations from the means. */
    private final class SpreadJob implements Job<double[], double[]> {
        private final LongIndex pairs;
        private final double[] means;

        SpreadJob(LongIndex pairs, double[] means) {
            this.pairs = pairs;
            this.means = means;
        }

        @Override
        public boolean isOrderFree() {
            return false;
        }

        @Override
        public double[] empty() {
            return new double[means.length];
        }

        @Override
        public void add(double[] state, Part part) {
            Cells cells = new Cells(part, activities.ofLabel(), pairs);
            long unit = part.segment().times().unitMicros();
            VariantWalk.Block block = (times, starts, count) -> {
                for (int i = 0; i < cells.size(); i++) {
                    double mean = means[cells.cells()[i]];
                    double sum = 0;
                    for (int j = 0; j < count; j++) {
                        double time =
                                (times[starts[j] + cells.to()[i]] - times[starts[j] + cells.from()[i]]) * unit / 1e6;
                        sum += (time - mean) * (time - mean);
                    }
                    state[cells.cells()[i]] += sum;
                }
            };
            while (cells.next()) {
                cells.variant().times(block);
            }
        }

        @Override
        public double[] merge(double[] left, double[] right) {
            for (int cell = 0; cell < left.length; cell++) {
                left[cell] += right[cell];
            }
            return left;
        }

        @Override
        public double[] finish(double[] state, List<Part> parts) {
            return state;
        }
    }

    /** Counts unusual times by pair, and behind them the journeys that have one. */
    private final class UnusualJob implements Job<long[], long[]> {
        private final LongIndex pairs;
        private final double[] means;
        private final double[] spread;

        UnusualJob(LongIndex pairs, double[] means, double[] spread) {
            this.pairs = pairs;
            this.means = means;
            this.spread = spread;
        }

        @Override
        public long[] empty() {
            return new long[means.length + 1];
        }

        @Override
        public void add(long[] state, Part part) {
            Cells cells = new Cells(part, activities.ofLabel(), pairs);
            long unit = part.segment().times().unitMicros();
            VariantWalk.Block block = (times, starts, count) -> {
                boolean[] isUnusual = new boolean[count];
                for (int i = 0; i < cells.size(); i++) {
                    int cell = cells.cells()[i];
                    double limit = deviations * spread[cell];
                    for (int j = 0; j < count; j++) {
                        double time =
                                (times[starts[j] + cells.to()[i]] - times[starts[j] + cells.from()[i]]) * unit / 1e6;
                        if (Math.abs(time - means[cell]) > limit) {
                            state[cell]++;
                            isUnusual[j] = true;
                        }
                    }
                }
                for (boolean one : isUnusual) {
                    state[means.length] += one ? 1 : 0;
                }
            };
            while (cells.next()) {
                cells.variant().times(block);
            }
        }

        @Override
        public long[] merge(long[] left, long[] right) {
            for (int cell = 0; cell < left.length; cell++) {
                left[cell] += right[cell];
            }
            return left;
        }

        @Override
        public long[] finish(long[] state, List<Part> parts) {
            return state;
        }
    }
}

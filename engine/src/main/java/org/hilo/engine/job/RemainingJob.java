package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.answer.Remaining;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Measures the time from every step to the last one of its journey, by activity. */
final class RemainingJob implements Job<long[], Remaining> {
    /** A next time lies outside with this probability, half of it on each side. */
    private static final double OUTSIDE = 0.1;

    private final Nodes activities;

    RemainingJob(Nodes activities) {
        this.activities = activities;
    }

    /** Steps by activity. */
    @Override
    public long[] empty() {
        return new long[activities.count()];
    }

    @Override
    public void add(long[] state, Part part) {
        VariantWalk variants = part.variants();
        while (variants.next()) {
            for (int k = variants.start(); k < variants.start() + variants.length(); k++) {
                state[activities.ofLabel()[variants.labels()[k]]] += variants.count();
            }
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        for (int activity = 0; activity < left.length; activity++) {
            left[activity] += right[activity];
        }
        return left;
    }

    @Override
    public Remaining finish(long[] counts, List<Part> parts) {
        WaitJob.Waits waits = new WaitJob(PairSource.of(this::walk), counts, parts).run();
        return new Remaining(IntStream.range(0, counts.length)
                .filter(activity -> counts[activity] > 0)
                .mapToObj(activity -> after(activity, counts[activity], waits))
                .sorted(comparingLong(Remaining.After::count).reversed().thenComparing(Remaining.After::activity))
                .toList());
    }

    private PairWalk walk(Part part) {
        int[] ofLabel = activities.ofLabel();
        return new PairArrays(part.variants()) {
            @Override
            void choose(VariantWalk variant) {
                int last = variant.length() - 1;
                for (int k = 0; k <= last; k++) {
                    add(k, last, ofLabel[variant.labels()[variant.start() + k]]);
                }
            }
        };
    }

    private Remaining.After after(int activity, long count, WaitJob.Waits waits) {
        long low = (long) Math.floor((count + 1) * OUTSIDE / 2);
        long high = (long) Math.ceil((count + 1) * (1 - OUTSIDE / 2));
        boolean isKnown = low >= 1 && high <= count;
        return new Remaining.After(
                activities.names().get(activity),
                count,
                waits.meanSeconds(activity),
                waits.quantileSeconds(activity, 0.5),
                isKnown ? waits.quantileSeconds(activity, share(low, count)) : Double.NaN,
                isKnown ? waits.quantileSeconds(activity, share(high, count)) : Double.NaN,
                waits.error(activity));
    }

    /** The share under which quantiles of type 7 give the value of a rank, from 1. */
    private static double share(long rank, long count) {
        return count == 1 ? 0 : (rank - 1.0) / (count - 1);
    }
}

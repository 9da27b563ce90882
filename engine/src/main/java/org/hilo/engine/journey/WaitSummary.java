package org.hilo.engine.journey;

import org.hilo.engine.column.Packed;
import org.jspecify.annotations.Nullable;

/**
 * How long all journeys of a segment waited between neighbouring steps, by pair of labels: what most of a segment waited is
 * this less what the rest waited.
 *
 * @param width classes of one pair
 * @param classes how many waits of each pair fall into each class of {@link WaitClasses}, in units of the segment
 * @param sums sum of the waits of each pair, in units of the segment
 */
public record WaitSummary(int width, Packed classes, Packed sums) {
    /** Numbers worth keeping for a segment: 8 MB at most. */
    private static final int MOST_CLASSES = 2_000_000;

    /** Of a segment, computed once; null when it has so many pairs that it would take too much memory. */
    public static @Nullable WaitSummary of(Segment segment) {
        int width = width(segment);
        return (long) segment.pairCount() * width > MOST_CLASSES || !isSafe(segment)
                ? null
                : segment.derived().get(WaitSummary.class, () -> read(segment, width));
    }

    private static int width(Segment segment) {
        return WaitClasses.classOf(segment.times().longest()) + 1;
    }

    /** Whether a sum of waits cannot overflow. */
    private static boolean isSafe(Segment segment) {
        return (double) segment.times().longest() * segment.eventCount() < 0x1p62;
    }

    private static WaitSummary read(Segment segment, int width) {
        int[] classes = new int[segment.pairCount() * width];
        long[] sums = new long[segment.pairCount()];
        VariantWalk variants = new Part(0, segment, null, 0, segment.journeyCount()).variants();
        int[] length = {0};
        VariantWalk.Block block = (times, starts, count) -> {
            for (int k = 1; k < length[0]; k++) {
                int pair = variants.pairs()[variants.start() + k];
                int base = pair * width;
                long sum = 0;
                for (int j = 0; j < count; j++) {
                    long wait = times[starts[j] + k] - times[starts[j] + k - 1];
                    sum += wait;
                    classes[base + WaitClasses.classOf(wait)]++;
                }
                sums[pair] += sum;
            }
        };
        while (variants.next()) {
            length[0] = variants.length();
            variants.times(block);
        }
        return new WaitSummary(width, Packed.of(classes, classes.length), Packed.of(sums, sums.length));
    }
}

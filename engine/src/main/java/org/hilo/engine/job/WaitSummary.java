package org.hilo.engine.job;

import org.hilo.engine.column.Packed;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.journey.WaitClasses;

/**
 * How long all journeys that stand in a segment waited, by the pairs that it tells apart: what most of a segment waited is
 * this less what the rest waited.
 *
 * @param width classes of one pair
 * @param classes how many waits of each pair fall into each class of {@link WaitClasses}, in units of the segment
 * @param sums sum of the waits of each pair, in units of the segment
 */
record WaitSummary(int width, Packed classes, Packed sums) {
    /** Numbers worth keeping for a segment: 8 MB at most. */
    private static final int MOST_CLASSES = 2_000_000;

    /** Whether so many pairs take little memory, and their sums cannot overflow. */
    static boolean fits(Segment segment, int pairs) {
        return (long) pairs * width(segment) <= MOST_CLASSES
                && (double) segment.times().longest() * segment.eventCount() < 0x1p62;
    }

    private static int width(Segment segment) {
        return WaitClasses.classOf(segment.times().longest()) + 1;
    }

    /** Of all that stands in the segment; kept. */
    static WaitSummary of(Bulk bulk, PairSource.SegmentPairs pairs) {
        int width = width(bulk.segment());
        return bulk.sum(
                pairs.kept(),
                WaitSummary.class,
                parts -> {
                    Draft draft = new Draft(width, new int[pairs.count() * width], new long[pairs.count()]);
                    parts.forEach(part -> draft.add(part, pairs, 1));
                    return draft.summary();
                },
                (sum, gone) -> {
                    Draft draft = sum.draft();
                    gone.forEach(part -> draft.add(part, pairs, -1));
                    return draft.summary();
                });
    }

    private Draft draft() {
        int[] drafted = new int[classes.size()];
        classes.read(0, drafted.length, drafted);
        long[] ofPair = new long[sums.size()];
        sums.read(0, ofPair.length, ofPair);
        return new Draft(width, drafted, ofPair);
    }

    @SuppressWarnings("ArrayRecordComponent") // for as long as a summary is made
    private record Draft(int width, int[] classes, long[] sums) {
        void add(Part part, PairSource.SegmentPairs pairs, int sign) {
            PairWalk walk = pairs.walks().apply(part);
            VariantWalk.Block block = (times, starts, count) -> {
                for (int i = 0; i < walk.size(); i++) {
                    int pair = walk.cells()[i];
                    int from = walk.from()[i];
                    int to = walk.to()[i];
                    int base = pair * width;
                    long sum = 0;
                    for (int j = 0; j < count; j++) {
                        long wait = times[starts[j] + to] - times[starts[j] + from];
                        sum += wait;
                        classes[base + WaitClasses.classOf(wait)] += sign;
                    }
                    sums[pair] += sign * sum;
                }
            };
            while (walk.next()) {
                if (walk.size() > 0) {
                    walk.variant().times(block);
                }
            }
        }

        WaitSummary summary() {
            return new WaitSummary(width, Packed.of(classes, classes.length), Packed.of(sums, sums.length));
        }
    }
}

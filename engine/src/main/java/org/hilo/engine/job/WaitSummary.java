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
 * @param places rising places, pair × width + class, of those classes that have waits; none when all classes are told
 * @param classes how many waits of each pair fall into each class of {@link WaitClasses}, in units of the segment
 * @param sums sum of the waits of each pair, in units of the segment
 */
record WaitSummary(int width, Packed places, Packed classes, Packed sums) {
    /** When fewer than one class in so many has waits, only those are kept: a young segment has few. */
    private static final int SPARSE = 4;

    /** Takes how many waits fall into a class of a pair. */
    interface Taker {
        void take(int pair, int place, int count);
    }

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

    boolean isSparse() {
        return places.size() > 0;
    }

    /** Goes through the classes that have waits, of a sparse summary. */
    void each(Taker taker) {
        int[] at = new int[places.size()];
        places.read(0, at.length, at);
        int[] counts = new int[at.length];
        classes.read(0, counts.length, counts);
        int pair = 0;
        int end = width;
        for (int i = 0; i < at.length; i++) {
            while (at[i] >= end) {
                pair++;
                end += width;
            }
            taker.take(pair, at[i] - end + width, counts[i]);
        }
    }

    private Draft draft() {
        int[] drafted = new int[sums.size() * width];
        if (isSparse()) {
            each((pair, place, count) -> drafted[pair * width + place] = count);
        } else {
            classes.read(0, drafted.length, drafted);
        }
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
            int used = 0;
            for (int count : classes) {
                used += count == 0 ? 0 : 1;
            }
            Packed packedSums = Packed.of(sums, sums.length);
            if (used == 0 || (long) used * SPARSE >= classes.length) {
                return new WaitSummary(width, Packed.none(), Packed.of(classes, classes.length), packedSums);
            }
            int[] places = new int[used];
            int[] counts = new int[used];
            for (int place = 0, i = 0; i < used; place++) {
                if (classes[place] != 0) {
                    places[i] = place;
                    counts[i++] = classes[place];
                }
            }
            return new WaitSummary(width, Packed.of(places, used), Packed.of(counts, used), packedSums);
        }
    }
}

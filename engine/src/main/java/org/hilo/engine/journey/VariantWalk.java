package org.hilo.engine.journey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the variants of a part, one after another. Labels and pairs are unpacked for many variants at once; the arrays
 * are the walk's own and change with every step.
 */
public final class VariantWalk {
    /** Variants unpacked at once. */
    private static final int MOST_VARIANTS = 512;

    /** Times unpacked at once: they fit the first cache. */
    private static final int MOST_TIMES = 2_048;

    private final Part part;
    private final Segment segment;
    private final @Nullable JourneySet selected;
    private final int lastVariant;
    private final int[] journeys = new int[MOST_VARIANTS + 1];
    private final int[] steps = new int[MOST_VARIANTS + 1];
    private int block; // first variant of those unpacked
    private int blockSize;
    private int index = -1; // within the block

    private int[] labels = {};
    private int[] pairs = {};
    private long[] times = {};
    private int[] numbers = {};
    private boolean hasPairs;
    private int start;
    private int length;
    private int first;
    private int until;
    private int count;

    VariantWalk(Part part) {
        this.part = part;
        this.segment = part.segment();
        this.selected = part.selected();
        boolean isEmpty = part.from() >= part.until();
        this.block = isEmpty ? 0 : segment.variantOf(part.from());
        this.lastVariant = isEmpty ? -1 : segment.variantOf(part.until() - 1);
    }

    /** Goes on to the next variant with selected journeys; false when there is none. */
    public boolean next() {
        while (true) {
            index++;
            if (index >= blockSize && !unpack()) {
                return false;
            }
            first = Math.max(journeys[index], part.from());
            until = Math.min(journeys[index + 1], part.until());
            count = selected == null ? until - first : selected.count(first, until);
            if (count > 0) {
                start = steps[index] - steps[0];
                length = steps[index + 1] - steps[index];
                return true;
            }
        }
    }

    private boolean unpack() {
        block += blockSize;
        int left = lastVariant - block + 1;
        if (left <= 0) {
            return false;
        }
        blockSize = Math.min(left, MOST_VARIANTS);
        index = 0;
        segment.journeys().read(block, blockSize + 1, journeys);
        segment.steps().read(block, blockSize + 1, steps);
        int size = steps[blockSize] - steps[0];
        if (labels.length < size) {
            labels = new int[size];
        }
        segment.labels().read(steps[0], size, labels);
        hasPairs = false;
        return true;
    }

    /** Number of the variant in its segment. */
    public int variant() {
        return block + index;
    }

    /** How many selected journeys of the part follow the variant: at least one. */
    public int count() {
        return count;
    }

    /** How many steps the variant has. */
    public int length() {
        return length;
    }

    /** Labels of some variants; those of this one begin at {@link #start}. */
    public int[] labels() {
        return labels;
    }

    /** Pairs of some variants, as the labels. */
    public int[] pairs() {
        if (!hasPairs) {
            if (pairs.length < labels.length) {
                pairs = new int[labels.length];
            }
            segment.pairs().read(steps[0], steps[blockSize] - steps[0], pairs);
            hasPairs = true;
        }
        return pairs;
    }

    public int start() {
        return start;
    }

    /** First journey of the variant in the part, selected or not. */
    public int first() {
        return first;
    }

    /** The first selected journey of the variant that is not before the number; negative when there is none. */
    public int nextJourney(int number) {
        int next = selected == null ? number : selected.next(number);
        return next < until ? next : -1;
    }

    /** First event of a journey of this variant. */
    public int firstEvent(int journey) {
        return segment.events().at(block + index) + (journey - journeys[index]) * length;
    }

    /** Takes journeys of the current variant, many at once. */
    public interface Block {
        /**
         * @param times times of their steps in units of the segment, one journey after another
         * @param journeys their numbers
         * @param count how many journeys
         */
        void take(long[] times, int[] journeys, int count);
    }

    /** Hands on the times of all selected journeys of the variant. */
    public void times(Block block) {
        int most = Math.max(1, MOST_TIMES / length);
        if (times.length < most * length) {
            times = new long[Math.max(MOST_TIMES, most * length)];
        }
        if (numbers.length < most) {
            numbers = new int[Math.max(MOST_TIMES, most)];
        }
        if (count == until - first) {
            timesOfAll(most, block);
            return;
        }
        int filled = 0;
        for (int j = nextJourney(first); j >= 0; j = nextJourney(j + 1)) {
            int event = firstEvent(j);
            for (int k = 0; k < length; k++) {
                times[filled * length + k] = segment.times().raw().get(event + k);
            }
            numbers[filled++] = j;
            if (filled == most) {
                block.take(times, numbers, filled);
                filled = 0;
            }
        }
        if (filled > 0) {
            block.take(times, numbers, filled);
        }
    }

    private void timesOfAll(int most, Block block) {
        for (int j = first; j < until; j += most) {
            int size = Math.min(most, until - j);
            segment.times().raw().read(firstEvent(j), size * length, times);
            for (int i = 0; i < size; i++) {
                numbers[i] = j + i;
            }
            block.take(times, numbers, size);
        }
    }

    @Override
    public String toString() {
        return "variant " + variant() + " of " + Arrays.toString(Arrays.copyOfRange(labels, start, start + length));
    }
}

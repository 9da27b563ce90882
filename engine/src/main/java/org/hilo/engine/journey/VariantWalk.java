package org.hilo.engine.journey;

import org.hilo.engine.column.Packed;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the variants of a part, one after another. Labels and pairs are unpacked for many variants at once; the arrays
 * are the walk's own and change with every step.
 */
public final class VariantWalk {
    /** Variants unpacked at once. */
    private static final int MOST_VARIANTS = 512;

    /** When fewer than one in so many journeys of a variant are selected, so few are unpacked at once. */
    private static final int SPARSE = 4;

    /** When fewer journeys are selected than one for so many variants, so few variants are unpacked at once. */
    private static final int SPARSE_VARIANTS = 8;

    /** Times unpacked at once: they fit the first cache. */
    private static final int MOST_TIMES = 2_048;

    private final Part part;
    private final Segment segment;
    private final @Nullable JourneySet selected;
    private final int lastVariant;
    private final int mostVariants;
    private final int[] journeys = new int[MOST_VARIANTS + 1];
    private final int[] steps = new int[MOST_VARIANTS + 1];
    private int block; // first variant of those unpacked
    private int blockSize;
    private int index = -1; // within the block

    private int[] labels = {};
    private int[] pairs = {};
    private int[] narrow = {};
    private long[] wide = {};
    private int[] starts = {};
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
        boolean isSparse = selected != null && part.count() < (lastVariant - block) / SPARSE_VARIANTS;
        this.mostVariants = isSparse ? SPARSE_VARIANTS : MOST_VARIANTS;
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
        if (selected != null && block <= lastVariant) {
            int next = selected.next(blockSize == 0 ? part.from() : journeys[blockSize]);
            block = next < part.until() ? segment.variantOf(next) : lastVariant + 1;
        }
        int left = lastVariant - block + 1;
        if (left <= 0) {
            return false;
        }
        blockSize = Math.min(left, mostVariants);
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
         * @param times times of steps in units of the segment
         * @param starts where the steps of each journey begin among them
         * @param count how many journeys
         */
        void take(long[] times, int[] starts, int count);
    }

    /** Takes journeys whose times fit ints; to be read without sign, as their differences. */
    public interface NarrowBlock {
        /** As {@link Block#take}. */
        void take(int[] times, int[] starts, int count);
    }

    /** Hands on the times of all selected journeys of the variant. */
    public void times(Block block) {
        int most = prepare();
        if (wide.length < most * length) {
            wide = new long[Math.max(MOST_TIMES, most * length)];
        }
        Packed raw = segment.times().raw();
        for (int from = first; from < until; ) {
            int size = Math.min(most, until - from);
            int found = chosen(from, size);
            if (found > 0) {
                raw.read(firstEvent(from), size * length, wide);
                block.take(wide, starts, found);
            }
            from = skip(from + size);
        }
    }

    /** The same for segments whose times take at most 4 bytes. */
    public void times(NarrowBlock block) {
        int most = prepare();
        if (narrow.length < most * length) {
            narrow = new int[Math.max(MOST_TIMES, most * length)];
        }
        Packed raw = segment.times().raw();
        for (int from = first; from < until; ) {
            int size = Math.min(most, until - from);
            int found = chosen(from, size);
            if (found > 0) {
                raw.read(firstEvent(from), size * length, narrow);
                block.take(narrow, starts, found);
            }
            from = skip(from + size);
        }
    }

    /** How many journeys are unpacked at once: few where few are selected, so that little is read in vain. */
    private int prepare() {
        int most = Math.max(1, MOST_TIMES / length);
        if (count * SPARSE < until - first) {
            most = Math.min(most, SPARSE);
        }
        if (starts.length < most) {
            starts = new int[Math.max(MOST_TIMES, most)];
        }
        return most;
    }

    /** The next journey worth beginning a block with. */
    private int skip(int from) {
        int next = nextJourney(from);
        return next < 0 ? until : next;
    }

    /** Notes where the selected ones among so many journeys begin, and returns how many they are. */
    private int chosen(int from, int size) {
        if (count == until - first) {
            for (int i = 0; i < size; i++) {
                starts[i] = i * length;
            }
            return size;
        }
        int found = 0;
        for (int j = nextJourney(from); j >= 0 && j < from + size; j = nextJourney(j + 1)) {
            starts[found++] = (j - from) * length;
        }
        return found;
    }
}

package org.hilo.engine.job;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.WaitClasses;

/**
 * Decides how the waits of each cell are gathered, knowing how many there will be: all of them are kept while there are few
 * in all, else they are counted in classes; and of segments of which most is selected, what is not is taken off their summary.
 */
final class WaitPlan {
    /** So many waits are kept one by one, whatever the cells: what a screen shows of a small company is exact. */
    static final int KEPT_IN_ALL = 1 << 19;

    /** Cells with at most so many waits keep theirs also when there are more in all. */
    private static final int KEPT_OF_A_CELL = 1_024;

    /** Memory of a thread for classes; cells that do not fit keep their waits. */
    private static final long CLASS_BYTES = 64L << 20;

    /** Microseconds of the unit in which waits are gathered: the finest of all segments. */
    final int unitMicros;

    /** Classes of one cell. */
    final int width;

    /** Place of each cell among those counted in classes, negative for those that keep their waits. */
    final int[] slots;

    final int slotCount;

    /** Where the kept waits of each cell begin. */
    final int[] offsets;

    /** The kept waits; threads take places by {@link #filled}. */
    final long[] kept;

    final AtomicIntegerArray filled;

    /** Which parts are added, and which are taken off the summaries of their segments. */
    final PartPlan parts;

    /** @param counts how many waits each cell will get */
    WaitPlan(PairSource<?> pairs, long[] counts, List<Part> parts) {
        int unit = Integer.MAX_VALUE;
        int coarsest = 0;
        long longest = 0;
        for (Part part : parts) {
            unit = Math.min(unit, part.segment().times().unitMicros());
            coarsest = Math.max(coarsest, part.segment().times().unitMicros());
        }
        for (Part part : parts) {
            int factor = part.segment().times().unitMicros() / unit;
            longest = Math.max(longest, part.segment().times().longest() * factor);
        }
        this.unitMicros = unit;
        this.width = WaitClasses.classOf(longest) + 1;
        this.slots = new int[counts.length];
        boolean isMany = Arrays.stream(counts).sum() > KEPT_IN_ALL;
        boolean mayUseSums = isMany && unit == coarsest;
        this.parts = new PartPlan(parts, bulk -> mayUseSums && hasSums(pairs, bulk));
        this.slotCount = chooseSlots(counts, isMany);
        this.offsets = new int[counts.length + 1];
        for (int cell = 0; cell < counts.length; cell++) {
            int more = slots[cell] >= 0 ? 0 : Math.toIntExact(counts[cell]);
            offsets[cell + 1] = Math.addExact(offsets[cell], more);
        }
        this.kept = new long[offsets[counts.length]];
        this.filled = new AtomicIntegerArray(offsets);
    }

    private static boolean hasSums(PairSource<?> pairs, Bulk bulk) {
        PairSource.SegmentPairs own = pairs.ofSegment(bulk.ranges().getFirst());
        return own != null && WaitSummary.fits(bulk.segment(), own.count());
    }

    private int chooseSlots(long[] counts, boolean isMany) {
        Arrays.fill(slots, -1);
        if (!isMany) {
            return 0;
        }
        int most = (int) Math.max(1, CLASS_BYTES / (4L * width));
        long least = parts.summed.isEmpty() ? KEPT_OF_A_CELL : 0;
        if (parts.summed.isEmpty()
                && Arrays.stream(counts).filter(count -> count > KEPT_OF_A_CELL).count() > most) {
            long[] sorted = counts.clone();
            Arrays.sort(sorted);
            least = sorted[sorted.length - most];
        }
        int next = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > least) {
                slots[cell] = next++;
            }
        }
        return next;
    }
}

package org.hilo.engine.job;

import java.util.Arrays;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.column.Packed;
import org.hilo.engine.discover.CausalPairs;
import org.hilo.engine.discover.Causality;
import org.hilo.engine.journey.Derived;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.table.LabelView;

/** Finds the pairs of a {@link CausalBook}, variant by variant. */
final class CausalBookMaker {
    private final Segment segment;
    private final CausalPairs pairs;
    private final Causality causality;
    private final LabelView labels;
    private final LongIndex areas = new LongIndex();
    private final IntColumn from = new IntColumn();
    private final IntColumn to = new IntColumn();
    private final IntColumn cells = new IntColumn();
    private int[] opening = {}; // of each step of a variant, the first pair that begins there
    private int[] upcoming = {}; // of each area, by its number + 1, the next pair that it begins
    private long[] ofCell = {};

    CausalBookMaker(Segment segment, Causality causality, LabelView labels) {
        this.segment = segment;
        this.causality = causality;
        this.pairs = new CausalPairs(causality);
        this.labels = labels;
    }

    CausalBook book() {
        int[] first = new int[segment.variantCount() + 1];
        VariantWalk variants = Part.whole(0, segment).variants();
        while (variants.next()) {
            int begin = cells.size();
            read(variants);
            markReturns(variants, begin);
            first[variants.variant() + 1] = cells.size();
        }
        return new CausalBook(
                causality,
                Packed.of(first, first.length),
                Packed.of(from.array(), from.size()),
                Packed.of(to.array(), to.size()),
                Packed.of(cells.array(), cells.size()),
                Arrays.copyOf(ofCell, areas.size()),
                new Derived());
    }

    private void read(VariantWalk variant) {
        int[] steps = new int[variant.length()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = labels.activities()[variant.labels()[variant.start() + k]];
        }
        int found = pairs.find(steps);
        for (int i = 0; i < found; i++) {
            int before = variant.labels()[variant.start() + pairs.from(i)];
            int after = variant.labels()[variant.start() + pairs.to(i)];
            if (labels.areas()[before] != labels.areas()[after]) {
                from.add(pairs.from(i));
                to.add(pairs.to(i));
                cells.add(2 * cell(before, after));
            }
        }
    }

    private int cell(int before, int after) {
        int cell = areas.idOf((long) labels.areas()[before] << 32 | labels.areas()[after] & 0xFFFF_FFFFL);
        if (cell == ofCell.length) {
            ofCell = Arrays.copyOf(ofCell, Math.max(8, 2 * cell));
        }
        ofCell[cell] = (long) before << 32 | after;
        return cell;
    }

    /** From the last step to the first: after a pair comes the first one that its receiving area begins, then or later. */
    private void markReturns(VariantWalk variant, int begin) {
        int length = variant.length();
        if (opening.length < length) {
            opening = new int[2 * length];
        }
        Arrays.fill(opening, 0, length, -1);
        for (int i = cells.size() - 1; i >= begin; i--) {
            opening[from.get(i)] = i;
        }
        int last = cells.size() - 1;
        for (int k = length - 1; k >= 0; k--) {
            int area = labels.areas()[variant.labels()[variant.start() + k]] + 1;
            if (area >= upcoming.length) {
                upcoming = Arrays.copyOf(upcoming, 2 * area + 1);
            }
            upcoming[area] = opening[k] < 0 ? upcoming[area] : opening[k] + 1;
            for (; last >= begin && to.get(last) == k; last--) {
                int next = upcoming[area] - 1;
                if (next >= 0 && secondArea(next) == firstArea(last)) {
                    cells.array()[last] |= 1;
                }
            }
        }
        for (int k = 0; k < length; k++) {
            upcoming[labels.areas()[variant.labels()[variant.start() + k]] + 1] = 0;
        }
    }

    private int firstArea(int found) {
        return (int) (areas.key(CausalBook.pair(cells.get(found))) >>> 32);
    }

    private int secondArea(int found) {
        return (int) areas.key(CausalBook.pair(cells.get(found)));
    }
}

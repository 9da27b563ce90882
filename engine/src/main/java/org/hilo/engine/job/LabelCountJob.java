package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Counts steps by label. */
final class LabelCountJob implements Job<long[], long[]> {
    private final int labels;

    LabelCountJob(int labels) {
        this.labels = labels;
    }

    /** Segments of which most is selected are added by their sum, less what is not selected. */
    @Override
    public long[] run(List<Part> parts) {
        PartPlan plan = new PartPlan(parts, bulk -> true);
        long[] counts = gather(plan.added);
        add(counts, gather(plan.removed), -1);
        for (Bulk bulk : plan.summed) {
            long[] known = bulk.sum(bulk.segment().derived(), LabelCountJob.class, this::gather, (sum, gone) -> {
                long[] rest = sum.clone();
                add(rest, gather(gone), -1);
                return rest;
            });
            add(counts, known, 1);
        }
        return counts;
    }

    /** There may be more labels now than when a sum was made. */
    private static void add(long[] counts, long[] others, int sign) {
        for (int label = 0; label < Math.min(counts.length, others.length); label++) {
            counts[label] += sign * others[label];
        }
    }

    @Override
    public long[] empty() {
        return new long[labels];
    }

    @Override
    public void add(long[] state, Part part) {
        VariantWalk variants = part.variants();
        while (variants.next()) {
            int count = variants.count();
            for (int k = variants.start(); k < variants.start() + variants.length(); k++) {
                state[variants.labels()[k]] += count;
            }
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        for (int label = 0; label < left.length; label++) {
            left[label] += right[label];
        }
        return left;
    }

    @Override
    public long[] finish(long[] state, List<Part> parts) {
        return state;
    }
}

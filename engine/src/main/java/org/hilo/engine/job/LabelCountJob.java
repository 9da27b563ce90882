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

package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Finds the time of the last event, in microseconds since 1970; the smallest long when there is none. */
final class EndJob implements Job<long[], Long> {
    @Override
    public long[] empty() {
        return new long[] {Long.MIN_VALUE};
    }

    @Override
    public void add(long[] state, Part part) {
        VariantWalk variants = part.variants();
        while (variants.next()) {
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                int last = variants.firstEvent(j) + variants.length() - 1;
                state[0] = Math.max(state[0], part.segment().times().micros(last));
            }
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        left[0] = Math.max(left[0], right[0]);
        return left;
    }

    @Override
    public Long finish(long[] state, List<Part> parts) {
        return state[0];
    }
}

package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Finds the time of the last event of some journeys, in microseconds since 1970; the smallest long when there is none. */
final class LogEnd {
    private LogEnd() {}

    /** Looks closer only at what might end last: most likely the newest, which come last. */
    static long of(List<Part> parts) {
        long[] ends = parts.parallelStream().mapToLong(LogEnd::whole).toArray();
        long end = Long.MIN_VALUE;
        for (int i = ends.length - 1; i >= 0; i--) {
            if (ends[i] > end) {
                Part part = parts.get(i);
                end = Math.max(end, part.selected() == null ? ends[i] : last(part));
            }
        }
        return end;
    }

    /** Under which a segment keeps the end of a range. */
    private record End(int from, int until) {}

    private static long whole(Part part) {
        return part.segment().derived().get(new End(part.from(), part.until()), () -> last(part.with(null)));
    }

    private static long last(Part part) {
        long end = Long.MIN_VALUE;
        VariantWalk variants = part.variants();
        while (variants.next()) {
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                int last = variants.firstEvent(j) + variants.length() - 1;
                end = Math.max(end, part.segment().times().micros(last));
            }
        }
        return end;
    }
}

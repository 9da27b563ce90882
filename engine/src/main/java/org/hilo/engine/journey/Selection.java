package org.hilo.engine.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some journeys of a log, segment by segment. */
public final class Selection {
    private final List<Held> held;
    private final @Nullable JourneySet[] sets;

    /** One set a segment, null for all its journeys; dead ones are left out of any. */
    Selection(List<Held> held, @Nullable JourneySet[] sets) {
        this.held = held;
        this.sets = sets;
    }

    /** Which journeys of a segment; null when all are. */
    public @Nullable JourneySet of(int segment) {
        return sets[segment];
    }

    public boolean has(int segment, int journey) {
        JourneySet set = sets[segment];
        return set == null || set.has(journey);
    }

    public long journeyCount() {
        long sum = 0;
        for (int i = 0; i < sets.length; i++) {
            JourneySet set = sets[i];
            sum += set == null ? held.get(i).segment().journeyCount() : set.count();
        }
        return sum;
    }
}

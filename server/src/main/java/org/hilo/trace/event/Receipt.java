package org.hilo.trace.event;

import java.util.HashMap;
import java.util.Map;

/**
 * What became of events that were handed in: they are committed when one holds this.
 *
 * @param accepted events that were new
 * @param duplicates events whose source and id were known already; what was known stays as it was
 * @param knownFrom how many of an import's duplicates other imports had brought, by the number of those imports
 */
public record Receipt(long accepted, long duplicates, Map<Long, Long> knownFrom) {
    public static final Receipt NOTHING = new Receipt(0, 0);

    public Receipt {
        knownFrom = Map.copyOf(knownFrom);
    }

    /** A receipt for events that no import brings. */
    public Receipt(long accepted, long duplicates) {
        this(accepted, duplicates, Map.of());
    }

    public Receipt plus(Receipt other) {
        Map<Long, Long> both = new HashMap<>(knownFrom);
        other.knownFrom.forEach((importId, count) -> both.merge(importId, count, Long::sum));
        return new Receipt(accepted + other.accepted, duplicates + other.duplicates, both);
    }
}

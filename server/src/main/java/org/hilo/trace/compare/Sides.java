package org.hilo.trace.compare;

import org.hilo.engine.Filter;
import org.hilo.trace.selection.Selection;

/**
 * Two sides to compare.
 *
 * @param base what holds for both: lens, period and filters
 */
public record Sides(Selection base, Filter a, Filter b) {
    /** The journeys of A as every page of tracing selects them. */
    public Selection ofA() {
        return base.with(a);
    }

    public Selection ofB() {
        return base.with(b);
    }

    /** The same sides without the journeys that stand on both. */
    Sides apart() {
        return new Sides(base, a.and(b.negate()), b.and(a.negate()));
    }
}

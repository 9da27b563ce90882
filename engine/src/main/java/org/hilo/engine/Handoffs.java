package org.hilo.engine;

import java.util.List;

/**
 * All hand-offs between areas, by falling count, then by name; steps without area have the owner unknown.
 *
 * @param steps number of steps looked at
 * @param stepsWithoutArea how many of them have no area
 */
public record Handoffs(long steps, long stepsWithoutArea, List<Handoff> handoffs) {
    public Handoffs {
        handoffs = List.copyOf(handoffs);
    }

    /** The hand-offs between two areas that are both known. */
    public List<Handoff> known() {
        return handoffs.stream()
                .filter(h -> !h.from().isEmpty() && !h.to().isEmpty())
                .toList();
    }
}

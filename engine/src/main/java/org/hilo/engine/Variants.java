package org.hilo.engine;

import java.util.List;

/**
 * The most frequent sequences of activities, by falling count, then by their activities.
 *
 * @param total number of different sequences, shown or not
 * @param journeys number of journeys, in shown variants or not
 */
public record Variants(long total, long journeys, List<Variant> top) {
    public Variants {
        top = List.copyOf(top);
    }

    /** Share (0–1) of the journeys that the shown variants cover. */
    public double shareCovered() {
        return journeys == 0
                ? 0
                : (double) top.stream().mapToLong(Variant::count).sum() / journeys;
    }
}

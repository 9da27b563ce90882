package org.hilo.trace.design;

import java.util.List;
import org.hilo.engine.Filter;

/**
 * A sequence of activities that leaves the design.
 *
 * @param activities all its steps
 * @param journeys that took it
 * @param fitness 0 to 1
 * @param cost steps and touchpoints left over in each of its journeys
 * @param beads the steps that count and the touchpoints that are missing, in order
 * @param examples ids of some of its journeys, the latest first
 */
public record DeviantVariant(
        List<String> activities, long journeys, double fitness, int cost, List<Bead> beads, List<String> examples) {
    public DeviantVariant {
        activities = List.copyOf(activities);
        beads = List.copyOf(beads);
        examples = List.copyOf(examples);
    }

    /** What a bead of the comparison is. */
    public enum Place {
        MET,
        EXTRA,
        MISSING
    }

    /** A step, or a touchpoint that did not come. */
    public record Bead(String name, Place kind) {}

    /** What selects its journeys. */
    public Filter filter() {
        return new Filter.Exactly(activities);
    }

    DeviantVariant with(List<String> found) {
        return new DeviantVariant(activities, journeys, fitness, cost, beads, found);
    }
}

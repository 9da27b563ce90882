package org.hilo.engine.conform;

/**
 * How much more a net allows than journeys do.
 *
 * @param precision 1 less escaping divided by allowed (0–1); 1 where nothing is allowed, NaN where no journey could be followed
 * @param allowed activities that the net allows, summed over the states that journeys come to, once for each journey
 * @param escaping those of them that no journey takes from there
 * @param journeys all of them
 * @param followed journeys that the net follows to their last step; of the others, the part before their first deviation counts
 * @param isExact false where the net heaps up tokens or silent steps beyond what is looked through
 */
public record EscapingEdges(
        double precision, long allowed, long escaping, long journeys, long followed, boolean isExact) {}

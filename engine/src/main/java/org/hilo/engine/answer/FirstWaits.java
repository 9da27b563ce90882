package org.hilo.engine.answer;

import java.util.List;

/**
 * How long the journeys wait on each path, each journey once for a path: between the two steps of its first passage. Waits of
 * one journey are not independent of each other; these are, so that samples of journeys can be compared.
 *
 * @param paths by falling number of journeys, then by name
 */
public record FirstWaits(List<Path> paths) {
    public FirstWaits {
        paths = List.copyOf(paths);
    }

    /**
     * One step directly following another; from equal to is a loop.
     *
     * @param journeys how many journeys have this passage
     * @param seconds different waits, rising
     * @param counts how many journeys waited so long, in the same order
     * @param error by which share of itself a wait may be wrong at most: 0 where all waits were kept, 1/128 where more than a
     *     million were counted in classes
     */
    @SuppressWarnings("ArrayRecordComponent") // large, and given away
    public record Path(String from, String to, long journeys, double[] seconds, long[] counts, double error) {}
}

package org.hilo.engine;

import java.util.List;

/**
 * How answers over a filter are computed: over which journeys, and what of it is exact. All counts are.
 *
 * @param version of the table
 * @param lens which object makes a journey, and where one ends
 * @param filter what was asked for
 * @param journeys of the log
 * @param steps of the log
 * @param selected journeys that the filter selects: the n of the answer
 * @param selectedSteps their steps
 * @param narrowings one for each part of the filter that must hold, in its order
 * @param segments pieces in which the log is kept; each is answered by itself, and the answers are merged
 * @param waitingError largest error of medians and 90 % quantiles of waits, as a share of them: 0 when each wait is kept,
 *     else waits are counted in classes. Means are exact either way.
 * @param unknown names in the filter that nothing bears
 */
public record Explanation(
        long version,
        Lens lens,
        Filter filter,
        long journeys,
        long steps,
        long selected,
        long selectedSteps,
        List<Narrowing> narrowings,
        int segments,
        double waitingError,
        List<UnknownName> unknown) {
    public Explanation {
        narrowings = List.copyOf(narrowings);
        unknown = List.copyOf(unknown);
    }

    /**
     * What one part of a filter does.
     *
     * @param alone journeys of the log that this part selects
     * @param left journeys that this part and those before it select together
     */
    public record Narrowing(Filter part, long alone, long left) {}
}

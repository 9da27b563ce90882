package org.hilo.engine;

import java.util.List;

/**
 * A sequence of activities that some journeys share exactly.
 *
 * @param medianSeconds median time from first to last step
 * @param scores how many scores these journeys carry
 * @param meanScore their mean, NaN without scores
 */
public record Variant(List<String> activities, long count, double medianSeconds, long scores, double meanScore) {
    public Variant {
        activities = List.copyOf(activities);
    }
}

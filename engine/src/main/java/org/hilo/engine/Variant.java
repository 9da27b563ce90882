package org.hilo.engine;

import java.util.List;

/**
 * A sequence of activities that some journeys share exactly.
 *
 * @param medianSeconds median time from first to last step
 * @param scores how many scores these journeys carry
 * @param meanScore their mean, NaN without scores
 * @param scoreVariance their sample variance (n−1), NaN below two scores
 */
public record Variant(
        List<String> activities,
        long count,
        double medianSeconds,
        long scores,
        double meanScore,
        double scoreVariance) {
    public Variant {
        activities = List.copyOf(activities);
    }
}

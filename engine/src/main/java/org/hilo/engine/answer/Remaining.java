package org.hilo.engine.answer;

import java.util.List;

/**
 * How long journeys still took after each activity, until their last step; for journeys that are over. Each occurrence counts.
 *
 * @param activities by falling count, then by name
 */
public record Remaining(List<After> activities) {
    public Remaining {
        activities = List.copyOf(activities);
    }

    /**
     * After one activity.
     *
     * @param count how often it occurred
     * @param lowSeconds lower end of the interval in which the next such time lies with 90 % probability, if it is like these:
     *     between order statistics (split conformal prediction, Lei and others 2018); NaN below 19 times
     * @param highSeconds its upper end
     * @param error by which share of themselves the quantiles may be wrong at most
     */
    public record After(
            String activity,
            long count,
            double meanSeconds,
            double medianSeconds,
            double lowSeconds,
            double highSeconds,
            double error) {}
}

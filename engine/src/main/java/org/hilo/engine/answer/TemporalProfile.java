package org.hilo.engine.answer;

import java.util.List;

/**
 * What is usual between two activities of a journey, the one at any time after the other, and how often it is not (Stertz,
 * Mangler, Rinderle-Ma 2020, Temporal conformance checking at runtime based on time-infused process models).
 *
 * @param journeys looked at
 * @param unusualJourneys of those, the ones with at least one unusual time
 * @param pairs by falling number of unusual times, then by name
 */
public record TemporalProfile(long journeys, long unusualJourneys, List<Pair> pairs) {
    /** Steps further apart than this make no pair: journeys of thousands of steps would make millions. */
    public static final int MOST_STEPS_APART = 200;

    public TemporalProfile {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two activities, the second after the first.
     *
     * @param count how many times were measured
     * @param deviationSeconds standard deviation of all of them (divided by n, as in the paper)
     * @param unusual times further from the mean than so many standard deviations as were asked
     */
    public record Pair(String from, String to, long count, double meanSeconds, double deviationSeconds, long unusual) {}
}

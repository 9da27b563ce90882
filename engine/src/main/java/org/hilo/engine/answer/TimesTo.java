package org.hilo.engine.answer;

import java.util.List;

/**
 * Times from the first occurrence of one activity to the first later occurrence of another, as survival analysis needs them: of
 * journeys that have not come there, how long they have been on the way.
 *
 * @param journeys journeys that passed the first activity
 * @param samples by rising time; each time once
 * @param error by which share of itself a time may be wrong at most; 0 where all were kept
 */
public record TimesTo(long journeys, List<Sample> samples, double error) {
    public TimesTo {
        samples = List.copyOf(samples);
    }

    /**
     * How many journeys have this time.
     *
     * @param reached came to the other activity
     * @param open had not come there when the log ended
     * @param ended ended otherwise, by an activity that ends journeys
     */
    public record Sample(double seconds, long reached, long open, long ended) {}
}

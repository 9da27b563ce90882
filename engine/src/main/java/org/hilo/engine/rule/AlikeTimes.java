package org.hilo.engine.rule;

/**
 * Times of journeys with the same sequence, in units since a first time.
 *
 * @param times of all steps
 * @param starts where the steps of each journey begin among the times
 * @param count how many journeys
 */
@SuppressWarnings("ArrayRecordComponent") // lent for one call, never compared
public record AlikeTimes(long[] times, int[] starts, int count, long firstMicros, long unitMicros) {

    /** Microseconds since 1970 at a step of a journey. */
    public long micros(int journey, int step) {
        return firstMicros + unitMicros * times[starts[journey] + step];
    }
}

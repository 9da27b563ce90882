package org.hilo.engine.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When work is done, so that time can be counted as it is worked. Times in {@code long} are microseconds since 1970.
 */
public sealed interface Calendar permits Always, WorkCalendar {

    /** Where days begin and end. */
    ZoneId zone();

    /** Working time in [from, until); what arrives after the cut-off hour counts from the next day. */
    long workingMicros(long fromMicros, long untilMicros);

    /**
     * The first instant at which so much has been worked since {@code from}; {@code from} itself for nothing, the largest long
     * when it never comes.
     */
    long add(long fromMicros, long workingMicros);

    /**
     * The last instant from which so much is worked until {@code until}; {@code until} itself for nothing, the smallest long
     * when there is none. Cut-off hours are for what arrives, not for counting back.
     */
    long subtract(long untilMicros, long workingMicros);

    /** From when on what arrives at this time is worked on: this time, or the next midnight when it is past the cut-off hour. */
    long counted(long micros);

    /**
     * The n-th workday after the day (before it, when n is negative), the day itself not counted; the day itself for none. A
     * workday is one on which a shift begins. The largest (smallest) long when there is none. Days count from 1970-01-01.
     */
    long plusWorkdays(long day, int n);

    /** Working time in [from, until). */
    default Duration workingTime(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("working time runs forward, was from " + from + " until " + until);
        }
        return Times.duration(workingMicros(Times.micros(from), Times.micros(until)));
    }

    /** The first instant at which so much has been worked since {@code from}. */
    default Instant add(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time to add must not be negative, was " + working);
        }
        long end = add(Times.micros(from), Times.micros(working));
        if (end == Times.NEVER) {
            throw new IllegalArgumentException(working + " is never worked after " + from);
        }
        return Times.instant(end);
    }

    /** The n-th workday after the day (before it, when n is negative), the day itself not counted; the day itself for none. */
    default LocalDate plusWorkdays(LocalDate day, int n) {
        long found = plusWorkdays(day.toEpochDay(), n);
        if (found == Times.NEVER || found == Times.EVER) {
            throw new IllegalArgumentException("there are not " + n + " workdays from " + day);
        }
        return LocalDate.ofEpochDay(found);
    }
}

package org.hilo.engine.rule;

import java.time.LocalTime;

/**
 * Hours of work on one day, half-open and by the clock on the wall. They end on the next day when they do not end later than
 * they begin: 22:00–06:00 is a night, 00:00–00:00 the whole day.
 */
public record Shift(LocalTime from, LocalTime until) {

    /** Seconds from the midnight before the shift to its beginning. */
    int fromSecond() {
        return from.toSecondOfDay();
    }

    /** Seconds from the same midnight to its end; more than a day for a shift that ends on the next day. */
    int untilSecond() {
        return until.toSecondOfDay() + (until.isAfter(from) ? 0 : 86_400);
    }

    /** As calendars write it: 09:00-13:00, and 24:00 for a midnight that ends it. */
    @Override
    public String toString() {
        return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
    }
}

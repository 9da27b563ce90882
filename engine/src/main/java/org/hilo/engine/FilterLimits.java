package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the parts of a filter must fulfil. */
final class FilterLimits {
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private FilterLimits() {}

    static List<String> some(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("at least one name is needed");
        }
        return List.copyOf(names);
    }

    static List<Filter> several(List<Filter> filters) {
        if (filters.size() < 2) {
            throw new IllegalArgumentException("at least two filters are needed, were " + filters.size());
        }
        return List.copyOf(filters);
    }

    static void period(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a period must begin before it ends, was from " + from + " until " + until);
        }
    }

    /** Cut to the microsecond, as times are. */
    static Duration duration(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a duration must be 0s to " + LONGEST.toDays() + "d");
        }
        return duration.truncatedTo(ChronoUnit.MICROS);
    }

    static double number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a limit must be finite, was " + number);
        }
        return number == 0 ? 0.0 : number; // -0 would not equal the 0 that it is written as
    }
}

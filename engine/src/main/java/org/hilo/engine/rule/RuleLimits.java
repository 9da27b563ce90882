package org.hilo.engine.rule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the parts of a rule must fulfil; the limits are far beyond what people write. */
final class RuleLimits {
    /** A rule that names more of them wants a mapping of names instead. */
    static final int MOST_NAMES = 500;

    /** More traits or links in one rule are not read by people. */
    static final int MOST_PARTS = 20;

    /** Each counted event is kept as proof while its journey runs. */
    static final int MOST_TIMES = 1_000;

    /** Forty years of workdays. */
    static final int MOST_WORKDAYS = 10_000;

    /** Each rule costs every event that it concerns. */
    static final int MOST_RULES = 1_000;

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private RuleLimits() {}

    static List<String> names(List<String> names, String what) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("at least one " + what + " is needed");
        }
        return atMost(names, MOST_NAMES, what + " names");
    }

    static <T> List<T> atMost(List<T> parts, int most, String what) {
        if (parts.size() > most) {
            throw new IllegalArgumentException("at most " + most + " " + what + " are allowed, were " + parts.size());
        }
        return List.copyOf(parts);
    }

    static void between(int n, int least, int most, String what) {
        if (n < least || n > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", was " + n);
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

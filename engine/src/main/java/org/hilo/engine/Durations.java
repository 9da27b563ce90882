package org.hilo.engine;

import java.time.Duration;
import java.util.Optional;

/** Durations as people write them: whole numbers with units, such as 2d, 1d12h, 90m or 500ms; the largest unit is the week. */
public final class Durations {
    /** The longest figure worth reading. */
    private static final int MOST_CHARACTERS = 40;

    private Durations() {}

    /** Whole numbers with units, one after another; empty for any other text. */
    public static Optional<Duration> read(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        int at = 0;
        while (at < text.length()) {
            int digits = end(text, at, true);
            int unit = end(text, digits, false);
            if (digits == at || digits - at > 12 || unit == digits) {
                return Optional.empty();
            }
            Optional<Duration> one = unit(text.substring(digits, unit));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(one.get().multipliedBy(Long.parseLong(text, at, digits, 10)));
            at = unit;
        }
        return Optional.of(sum);
    }

    /** One number with the largest unit that leaves it whole, in whole microseconds. */
    public static String text(Duration duration) {
        int nanos = duration.toNanosPart();
        if (nanos % 1_000_000 != 0) {
            return Micros.of(duration) + "us";
        }
        if (nanos != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static int end(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && (text.charAt(at) >= '0' && text.charAt(at) <= '9') == digits) {
            at++;
        }
        return at;
    }

    private static Optional<Duration> unit(String unit) {
        return switch (unit) {
            case "w" -> Optional.of(Duration.ofDays(7));
            case "d" -> Optional.of(Duration.ofDays(1));
            case "h" -> Optional.of(Duration.ofHours(1));
            case "m", "min" -> Optional.of(Duration.ofMinutes(1));
            case "s" -> Optional.of(Duration.ofSeconds(1));
            case "ms" -> Optional.of(Duration.ofMillis(1));
            case "us" -> Optional.of(Duration.ofNanos(1_000));
            default -> Optional.empty();
        };
    }
}

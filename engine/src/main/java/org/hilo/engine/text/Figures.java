package org.hilo.engine.text;

import java.time.Duration;
import java.util.Optional;

/** Durations, numbers and quoted names as filters and rules read and write them. */
public final class Figures {
    /** The longest figure worth reading. */
    public static final int MOST_CHARACTERS = 40;

    private Figures() {}

    /** Whole numbers with units, one after another: 2d, 1d12h, 90m, 500ms. */
    public static Optional<Duration> duration(String text) {
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

    /** The duration in the largest unit that holds it without a rest; microseconds are the smallest. */
    public static String text(Duration duration) {
        int nanos = duration.toNanosPart();
        if (nanos % 1_000_000 != 0) {
            return duration.toSeconds() * 1_000_000 + nanos / 1_000 + "us";
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

    /** A decimal number with a point; never hexadecimal, NaN or infinite. */
    public static Optional<Double> number(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= MOST_CHARACTERS
                && text.chars().allMatch(c -> digit((char) c) || "+-.eE".indexOf(c) >= 0);
        if (!plain) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A text in quotes; quotes and backslashes are doubled by a backslash. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int end(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
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

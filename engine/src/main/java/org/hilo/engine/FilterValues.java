package org.hilo.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the times, durations and numbers of filter texts. */
final class FilterValues {
    /** The longest figure worth reading. */
    private static final int MOST_CHARACTERS = 40;

    private FilterValues() {}

    /** A day (its beginning in the zone), a local time in the zone, or a time with its own offset. */
    static Optional<Instant> time(String text, ZoneId zone) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            if (text.indexOf('T') < 0) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            if (text.endsWith("Z")) {
                return Optional.of(Instant.parse(text));
            }
            int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
            return Optional.of(
                    sign > text.indexOf('T')
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whole numbers with units, one after another: 2d, 1d12h, 90m, 500ms. */
    static Optional<Duration> duration(String text) {
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

    /** A decimal number with a point; never hexadecimal, NaN or infinite. */
    static Optional<Double> number(String text) {
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

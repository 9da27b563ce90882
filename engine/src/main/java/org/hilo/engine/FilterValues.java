package org.hilo.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the times and numbers of filter texts. */
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

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}

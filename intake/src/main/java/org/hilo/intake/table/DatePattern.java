package org.hilo.intake.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.hilo.intake.mapping.DatePatterns;
import org.jspecify.annotations.Nullable;

/**
 * One date pattern; purely numeric ones are read by hand, because a {@link DateTimeFormatter} costs more than all else of
 * a row together.
 */
public sealed interface DatePattern {

    /** A {@link LocalDateTime}, an {@link OffsetDateTime}, or null when the text is not written so. */
    @Nullable
    Object read(String text);

    static DatePattern of(String pattern) {
        if (pattern.equals(DatePatterns.EPOCH_SECONDS) || pattern.equals(DatePatterns.EPOCH_MILLIS)) {
            return new Epoch(pattern.equals(DatePatterns.EPOCH_MILLIS) ? 1 : 1000);
        }
        return pattern.chars()
                                .allMatch(c ->
                                        "yuMdHms".indexOf(c) >= 0 || !Character.isLetter(c) && c != '\'' && c != '[')
                        && !pattern.contains("MMM")
                ? new Numeric(pattern)
                : new Formatted(DatePatterns.formatter(pattern));
    }

    /** Seconds or milliseconds since 1970 in UTC. */
    record Epoch(long millis) implements DatePattern {
        /** Twelve digits of seconds or fifteen of milliseconds reach far beyond any real time. */
        private static final int DIGITS_MAX = 15;

        @Override
        public @Nullable Object read(String text) {
            if (text.isEmpty() || text.length() > DIGITS_MAX || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            return java.time.Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(text), millis))
                    .atOffset(ZoneOffset.UTC);
        }
    }

    /** Anything with names of months, offsets, or halves of the day. */
    record Formatted(DateTimeFormatter formatter) implements DatePattern {
        @Override
        public @Nullable Object read(String text) {
            try {
                TemporalAccessor parsed = formatter.parse(text);
                LocalDate date = parsed.query(TemporalQueries.localDate());
                LocalTime time = parsed.query(TemporalQueries.localTime());
                ZoneOffset offset = parsed.query(TemporalQueries.offset());
                if (date == null) {
                    return null;
                }
                LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
                return offset == null ? local : local.atOffset(offset);
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    /** Digits and separators only: a letter once takes one or two digits, more letters take exactly as many. */
    final class Numeric implements DatePattern {
        private final char[] pattern;

        Numeric(String pattern) {
            this.pattern = pattern.toCharArray();
        }

        @Override
        public @Nullable Object read(String text) {
            int at = 0;
            int year = 0;
            int month = 0;
            int day = 0;
            int hour = 0;
            int minute = 0;
            int second = 0;
            for (int p = 0; p < pattern.length; ) {
                char letter = pattern[p];
                int run = 1;
                while (p + run < pattern.length && pattern[p + run] == letter) {
                    run++;
                }
                if (!Character.isLetter(letter)) {
                    for (int i = 0; i < run; i++, at++) {
                        if (at >= text.length() || text.charAt(at) != letter) {
                            return null;
                        }
                    }
                    p += run;
                    continue;
                }
                int digitsMax = run == 1 ? (letter == 'y' || letter == 'u' ? 4 : 2) : run;
                int from = at;
                int number = 0;
                while (at < text.length() && at - from < digitsMax && Character.isDigit(text.charAt(at))) {
                    number = number * 10 + Character.digit(text.charAt(at++), 10);
                }
                if (at == from || run > 1 && at - from != run) {
                    return null;
                }
                switch (letter) {
                    case 'M' -> month = number;
                    case 'd' -> day = number;
                    case 'H' -> hour = number;
                    case 'm' -> minute = number;
                    case 's' -> second = number;
                    default -> year = run == 2 ? 2000 + number : number;
                }
                p += run;
            }
            return at == text.length() ? Times.local(year, month, day, hour, minute, second, 0) : null;
        }
    }
}

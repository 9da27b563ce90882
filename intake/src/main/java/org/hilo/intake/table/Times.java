package org.hilo.intake.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** ISO 8601 by hand: {@code 2026-07-23}, {@code 2026-07-23 10:00}, {@code 2026-07-23T10:00:00.123+05:00}, {@code …Z}. */
public final class Times {

    private static final int NANO_DIGITS = 9;

    private Times() {}

    /** A local date-time if all parts are within bounds (30 February is not), else null. */
    static @Nullable LocalDateTime local(int year, int month, int day, int hour, int minute, int second, int nano) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return LocalDateTime.of(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nano));
    }

    /** A {@link LocalDateTime}, an {@link java.time.OffsetDateTime}, or null when the text is not ISO 8601. */
    public static @Nullable Object iso(String text) {
        int length = text.length();
        if (length < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        if (length == 10) {
            return local(year, month, day, 0, 0, 0, 0);
        }
        char between = text.charAt(10);
        if (between != 'T' && between != ' ' && between != 't' || length < 16 || text.charAt(13) != ':') {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = 0;
        int nano = 0;
        int at = 16;
        if (at < length && text.charAt(at) == ':') {
            second = length >= 19 ? number(text, 17, 19) : -1;
            at = 19;
            if (at < length && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                int from = ++at;
                for (int scale = 0; at < length && Character.isDigit(text.charAt(at)); at++, scale++) {
                    nano = scale < NANO_DIGITS ? nano * 10 + Character.digit(text.charAt(at), 10) : nano;
                }
                if (at == from) {
                    return null;
                }
                for (int digits = at - from; digits < NANO_DIGITS; digits++) {
                    nano *= 10;
                }
            }
        }
        if (hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        // a leap second is shown as the second before it, as POSIX clocks do
        LocalDateTime local = local(year, month, day, hour, minute, Math.min(second, second == 60 ? 59 : second), nano);
        if (local == null || at >= length) {
            return local;
        }
        ZoneOffset offset = offset(text, at);
        return offset == null ? null : local.atOffset(offset);
    }

    private static @Nullable ZoneOffset offset(String text, int at) {
        int from = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        int left = text.length() - from;
        if (left == 1 && (text.charAt(from) == 'Z' || text.charAt(from) == 'z')) {
            return ZoneOffset.UTC;
        }
        if (left == 3 && text.regionMatches(from, "UTC", 0, 3)) {
            return ZoneOffset.UTC;
        }
        if (left < 3 || text.charAt(from) != '+' && text.charAt(from) != '-') {
            return null;
        }
        int hours = number(text, from + 1, from + 3);
        int minutes =
                switch (left) {
                    case 3 -> 0;
                    case 5 -> number(text, from + 3, from + 5);
                    case 6 -> text.charAt(from + 3) == ':' ? number(text, from + 4, from + 6) : -1;
                    default -> -1;
                };
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || hours == 18 && minutes > 0) {
            return null;
        }
        int sign = text.charAt(from) == '-' ? -1 : 1;
        return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package org.hilo.intake.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usual forms of ISO 8601 from bytes, {@code 2026-07-23T10:00:00} with a fraction of up to six digits, and an offset
 * or none; and counts how they were written. Whatever else it leaves to the reader of single rows. For one thread.
 */
final class ByteTimes {
    /** Not a time that this reader knows. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int DATE = 10;
    private static final int MINUTES = 16;
    private static final int MOST_DIGITS = 6;
    private static final long SECONDS_A_DAY = 86_400;

    /** Times of one row whose writing is noted; more of them are not plain. */
    private static final int MOST_A_ROW = 64;

    /** Written without an offset. */
    private static final int LOCAL = Integer.MAX_VALUE;

    /** A day on which clocks change. */
    private static final int CHANGING = Integer.MIN_VALUE;

    private final ZoneRules rules;
    private final boolean isFixed;
    private final Map<Integer, long[]> offsets = new HashMap<>();
    private long locals;
    private final int[] ofRow = new int[MOST_A_ROW]; // how the times of the present row were written
    private int countOfRow;

    private long lastDate;
    private short lastDateEnd;
    private long lastDay; // seconds since 1970 of its beginning in UTC, or UNKNOWN
    private int lastDayOffset; // of the zone, or CHANGING
    private int lastOffset = CHANGING;
    private long[] lastCount = new long[1];

    ByteTimes(@Nullable ZoneId zone) {
        this.rules = zone == null ? ZoneOffset.UTC.getRules() : zone.getRules();
        this.isFixed = rules.isFixedOffset();
        this.lastDay = UNKNOWN;
    }

    /** Microseconds since 1970, or {@link #UNKNOWN}. */
    long micros(byte[] text, int from, int length) {
        if (length < MINUTES || !readDate(text, from)) {
            return UNKNOWN;
        }
        int end = from + length;
        byte between = text[from + DATE];
        if (between != 'T' && between != ' ' || text[from + 13] != ':') {
            return UNKNOWN;
        }
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = 0;
        long fraction = 0;
        int at = from + MINUTES;
        if (at < end && text[at] == ':') {
            second = length >= 19 ? two(text, at + 1) : -1;
            at += 3;
            if (at < end && text[at] == '.') {
                int first = ++at;
                while (at < end && text[at] >= '0' && text[at] <= '9') {
                    fraction = fraction * 10 + text[at++] - '0';
                    if (at - first > MOST_DIGITS) {
                        return UNKNOWN;
                    }
                }
                if (at == first) {
                    return UNKNOWN;
                }
                for (int digits = at - first; digits < MOST_DIGITS; digits++) {
                    fraction *= 10;
                }
            }
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return UNKNOWN;
        }
        int offset = at == end ? lastDayOffset : offset(text, at, end);
        if (offset == CHANGING || countOfRow == MOST_A_ROW) {
            return UNKNOWN;
        }
        ofRow[countOfRow++] = at == end ? LOCAL : offset;
        long seconds = lastDay + hour * 3600L + minute * 60L + second - offset;
        return seconds * 1_000_000 + fraction;
    }

    /** Most times are of the same day as the one before. */
    private boolean readDate(byte[] text, int from) {
        long start = (long) LONGS.get(text, from);
        short rest = (short) SHORTS.get(text, from + 8);
        if (start == lastDate && rest == lastDateEnd) {
            return lastDay != UNKNOWN;
        }
        lastDate = start;
        lastDateEnd = rest;
        lastDay = UNKNOWN;
        if (text[from + 4] != '-' || text[from + 7] != '-') {
            return false;
        }
        int century = two(text, from);
        int year = two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1 || century + year == 0) {
            return false;
        }
        int whole = century * 100 + year;
        if (day > YearMonth.of(whole, month).lengthOfMonth()) {
            return false;
        }
        LocalDate date = LocalDate.of(whole, month, day);
        lastDay = date.toEpochDay() * SECONDS_A_DAY;
        lastDayOffset = isFixed ? rules.getOffset(Instant.EPOCH).getTotalSeconds() : offsetOn(date);
        return true;
    }

    private int offsetOn(LocalDate date) {
        LocalDateTime begin = date.atStartOfDay();
        LocalDateTime end = begin.plusDays(1);
        if (rules.getValidOffsets(begin).size() != 1
                || rules.getValidOffsets(end).size() != 1) {
            return CHANGING;
        }
        ZoneOffset offset = rules.getOffset(begin);
        ZoneOffsetTransition next = rules.nextTransition(begin.toInstant(offset));
        boolean isSteady = next == null || !next.getInstant().isBefore(end.toInstant(offset));
        return isSteady && rules.getOffset(end).equals(offset) ? offset.getTotalSeconds() : CHANGING;
    }

    /** The row is plain: how its times were written counts. */
    void keepRow() {
        for (int i = 0; i < countOfRow; i++) {
            if (ofRow[i] == LOCAL) {
                locals++;
            } else {
                count(ofRow[i]);
            }
        }
        countOfRow = 0;
    }

    private void count(int offset) {
        if (offset != lastOffset) {
            lastOffset = offset;
            lastCount = offsets.computeIfAbsent(offset, o -> new long[1]);
        }
        lastCount[0]++;
    }

    /** The row is read otherwise, and counted there. */
    void dropRow() {
        countOfRow = 0;
    }

    private static int offset(byte[] text, int at, int end) {
        if (end - at == 1 && text[at] == 'Z') {
            return 0;
        }
        if (end - at != 6 || text[at] != '+' && text[at] != '-' || text[at + 3] != ':') {
            return CHANGING;
        }
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
            return CHANGING;
        }
        return (hours * 3600 + minutes * 60) * (text[at] == '-' ? -1 : 1);
    }

    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** How many times were written with each offset, in seconds. */
    Map<Integer, long[]> offsets() {
        return offsets;
    }

    /** How many times were written without an offset. */
    long locals() {
        return locals;
    }
}

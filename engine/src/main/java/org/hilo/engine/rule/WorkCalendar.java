package org.hilo.engine.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of shifts by day of the week, with holidays and a cut-off hour, in one zone. An instant is worked when a clock on
 * the wall shows an hour of a shift: an hour that the clock leaps over is nobody's, one that it shows twice is worked twice. A
 * shift belongs to the day on which it begins, also past midnight, so a holiday takes away the shifts that begin on it.
 * Nothing is worked before 1900 or after 2199. A year is laid out when it is first asked for; from then on a question costs
 * two binary searches.
 */
public final class WorkCalendar implements Calendar {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final long FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();

    /** The mean year, to guess the year of an instant; the guess is never more than one off. */
    private static final long YEAR = 31_556_952 * Times.SECOND;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> week;
    private final SortedSet<LocalDate> holidays;
    private final @Nullable LocalTime cutOff;
    private final boolean[] workedWeekdays = new boolean[7];
    private final long[] holidayNumbers;
    private final AtomicReferenceArray<WorkYear> years = new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    /**
     * @param week shifts by the day on which they begin; days without work may be left out
     * @param cutOff what arrives at this hour or later counts as arrived on the next day; null when there is none
     * @throws IllegalArgumentException with all mistakes at once
     */
    public WorkCalendar(
            ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> holidays, @Nullable LocalTime cutOff) {
        this.zone = zone;
        this.week = sorted(week);
        this.holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        this.cutOff = cutOff;
        this.week.keySet().forEach(day -> workedWeekdays[day.ordinal()] = true);
        this.holidayNumbers =
                this.holidays.stream().mapToLong(LocalDate::toEpochDay).toArray();
        List<String> mistakes = CalendarMistakes.of(this);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
    }

    private static Map<DayOfWeek, List<Shift>> sorted(Map<DayOfWeek, List<Shift>> week) {
        Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> {
            List<Shift> inOrder = new ArrayList<>(shifts);
            inOrder.sort(Comparator.comparing(Shift::from));
            if (!inOrder.isEmpty()) {
                days.put(day, List.copyOf(inOrder));
            }
        });
        return Collections.unmodifiableMap(days);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /** Shifts by the day on which they begin, in order; days without work are left out. */
    public Map<DayOfWeek, List<Shift>> week() {
        return week;
    }

    /** Days on which no shift begins, in order. */
    public SortedSet<LocalDate> holidays() {
        return holidays;
    }

    /** What arrives at this hour or later counts as arrived on the next day; null when there is none. */
    public @Nullable LocalTime cutOff() {
        return cutOff;
    }

    /** The shifts that begin on the day. */
    List<Shift> shifts(LocalDate day) {
        return holidays.contains(day) || !isInReach(day.getYear())
                ? List.of()
                : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    @Override
    public long plusWorkdays(long day, int n) {
        long found = Math.clamp(day, FIRST_DAY - 1, LAST_DAY + 1);
        int step = n < 0 ? -1 : 1;
        for (int left = Math.abs(n); left > 0; ) {
            found += step;
            if (found < FIRST_DAY || found > LAST_DAY) {
                return n < 0 ? Times.EVER : Times.NEVER;
            }
            left -= isWorkday(found) ? 1 : 0;
        }
        return n == 0 ? day : found;
    }

    private boolean isWorkday(long day) {
        // 1970-01-01 was a Thursday, which is the day number three when Monday has none
        return workedWeekdays[Math.floorMod(day + 3, 7)] && Arrays.binarySearch(holidayNumbers, day) < 0;
    }

    @Override
    public long workingMicros(long fromMicros, long untilMicros) {
        long from = counted(fromMicros);
        if (untilMicros <= from) {
            return 0;
        }
        int first = yearOf(from);
        int last = yearOf(untilMicros);
        long worked = workedInYear(last, untilMicros) - workedInYear(first, from);
        for (int year = Math.max(first, FIRST_YEAR); year < Math.min(last, LAST_YEAR + 1); year++) {
            worked += year(year).total();
        }
        return worked;
    }

    @Override
    public long add(long fromMicros, long workingMicros) {
        if (workingMicros == 0) {
            return fromMicros;
        }
        long from = counted(fromMicros);
        int year = yearOf(from);
        long left = workingMicros + workedInYear(year, from);
        for (year = Math.max(year, FIRST_YEAR); year <= LAST_YEAR; year++) {
            WorkYear hours = year(year);
            if (left <= hours.total()) {
                return hours.first(left);
            }
            left -= hours.total();
        }
        return Times.NEVER;
    }

    @Override
    public long subtract(long untilMicros, long workingMicros) {
        if (workingMicros == 0) {
            return untilMicros;
        }
        int year = yearOf(untilMicros);
        long left = workedInYear(year, untilMicros) - workingMicros;
        if (year > LAST_YEAR) {
            year = LAST_YEAR;
            left += year(year).total();
        }
        for (; year >= FIRST_YEAR; year--) {
            if (left >= 0 && left < year(year).total()) {
                return year(year).last(left);
            }
            left += year == FIRST_YEAR ? 0 : year(year - 1).total();
        }
        return Times.EVER;
    }

    @Override
    public long counted(long micros) {
        if (cutOff == null) {
            return micros;
        }
        int year = yearOf(micros);
        return isInReach(year) ? year(year).counted(micros, cutOff.toSecondOfDay() * Times.SECOND) : micros;
    }

    private static boolean isInReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private long workedInYear(int year, long micros) {
        return isInReach(year) ? year(year).worked(micros) : 0;
    }

    /** The year of the instant in the zone; the one before the first, or after the last, when it is out of reach. */
    private int yearOf(long micros) {
        long guess = 1970 + Math.floorDiv(micros, YEAR);
        if (guess < FIRST_YEAR - 1) {
            return FIRST_YEAR - 1;
        }
        if (guess > LAST_YEAR + 1) {
            return LAST_YEAR + 1;
        }
        int year = Math.clamp(guess, FIRST_YEAR, LAST_YEAR);
        if (micros < year(year).from()) {
            return year - 1;
        }
        return micros < year(year).until() ? year : year + 1;
    }

    /** Two threads may lay out the same year at once; either result is right. */
    private WorkYear year(int year) {
        WorkYear known = years.get(year - FIRST_YEAR);
        if (known == null) {
            known = WorkYear.of(this, year);
            years.set(year - FIRST_YEAR, known);
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar that
                && zone.equals(that.zone)
                && week.equals(that.week)
                && holidays.equals(that.holidays)
                && Objects.equals(cutOff, that.cutOff);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, week, holidays, cutOff);
    }

    /** The text form. */
    @Override
    public String toString() {
        return CalendarText.of(this);
    }
}

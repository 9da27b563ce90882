package org.hilo.trace.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How long the periods of a timeline are. Weeks begin on Monday, as those that end journeys do. */
enum PeriodLength {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** A month is looked at day by day. */
    private static final long MOST_DAYS = 31;

    /** A leap year that begins on a Sunday touches so many weeks. */
    static final int MOST_STOPS = 54;

    /** The shortest that does not cut these days, the last one included, into too many periods. */
    static PeriodLength of(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) < MOST_DAYS) {
            return DAY;
        }
        if (ChronoUnit.WEEKS.between(WEEK.begin(first), last) < MOST_STOPS) {
            return WEEK;
        }
        return ChronoUnit.MONTHS.between(MONTH.begin(first), last) < MOST_STOPS ? MONTH : YEAR;
    }

    /** The first day of the period that the day lies in. */
    LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period after the one that the day lies in. */
    LocalDate next(LocalDate day) {
        LocalDate begin = begin(day);
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case YEAR -> begin.plusYears(1);
        };
    }
}

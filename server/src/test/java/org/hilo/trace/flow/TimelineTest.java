package org.hilo.trace.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hilo.engine.Periods;
import org.hilo.trace.flow.Timeline.Stop;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Test
    void periodsAreAsShortAsTheSpanAllows() {
        LocalDate first = LocalDate.parse("2024-01-03");
        assertThat(PeriodLength.of(first, first)).isEqualTo(PeriodLength.DAY);
        assertThat(PeriodLength.of(first, first.plusDays(30))).isEqualTo(PeriodLength.DAY);
        assertThat(PeriodLength.of(first, first.plusDays(31))).isEqualTo(PeriodLength.WEEK);
        assertThat(PeriodLength.of(first, first.plusDays(365))).isEqualTo(PeriodLength.WEEK);
        assertThat(PeriodLength.of(first, first.plusMonths(13))).isEqualTo(PeriodLength.MONTH);
        assertThat(PeriodLength.of(first, first.plusYears(4))).isEqualTo(PeriodLength.MONTH);
        assertThat(PeriodLength.of(first, first.plusYears(5))).isEqualTo(PeriodLength.YEAR);
    }

    @Test
    void aYearIsAlwaysOneOfWeeks() {
        for (int year = 1996; year < 2030; year++) {
            Timeline weeks = Timeline.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            assertThat(weeks.length()).as("%d", year).isEqualTo(PeriodLength.WEEK);
            assertThat(weeks.stops()).as("%d", year).hasSizeBetween(53, PeriodLength.MOST_STOPS);
        }
    }

    @Test
    void theFirstAndTheLastPeriodAreCutShort() {
        // a Thursday and a Tuesday
        Timeline weeks = Timeline.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-10"));
        assertThat(weeks.stops()).hasSize(7);
        assertThat(weeks.stops().getFirst()).isEqualTo(stop("2026-01-01", "2026-01-04"));
        assertThat(weeks.stops().get(1)).isEqualTo(stop("2026-01-05", "2026-01-11"));
        assertThat(weeks.stops().getLast()).isEqualTo(stop("2026-02-09", "2026-02-10"));
        Timeline months = Timeline.of(LocalDate.parse("2024-02-29"), LocalDate.parse("2026-03-01"));
        assertThat(months.stops().getFirst()).isEqualTo(stop("2024-02-29", "2024-02-29"));
        assertThat(months.stops().getLast()).isEqualTo(stop("2026-03-01", "2026-03-01"));
        assertThat(months.stops()).hasSize(26);
    }

    @Test
    void theyFollowEachOtherWithoutAGap() {
        List<Stop> stops = Timeline.of(LocalDate.parse("2021-03-17"), LocalDate.parse("2024-11-28"))
                .stops();
        IntStream.range(1, stops.size())
                .forEach(i -> assertThat(stops.get(i).from())
                        .isEqualTo(stops.get(i - 1).until().plusDays(1)));
    }

    @Test
    void aDayWithoutMidnightBeginsLaterAndTheClockMakesDaysLongAndShort() {
        // Chile went to summer time when 6 September 2026 began: its midnight does not exist
        List<Instant> bounds = Timeline.of(LocalDate.parse("2026-09-05"), LocalDate.parse("2026-09-07"))
                .bounds(SANTIAGO);
        assertThat(bounds)
                .containsExactly(
                        Instant.parse("2026-09-05T04:00:00Z"),
                        Instant.parse("2026-09-06T04:00:00Z"),
                        Instant.parse("2026-09-07T03:00:00Z"),
                        Instant.parse("2026-09-08T03:00:00Z"));
        assertThat(Duration.between(bounds.get(1), bounds.get(2))).hasHours(23);
        List<Instant> autumn = Timeline.of(LocalDate.parse("2026-04-04"), LocalDate.parse("2026-04-05"))
                .bounds(SANTIAGO);
        assertThat(Duration.between(autumn.get(0), autumn.get(1))).hasHours(25);
    }

    @Test
    void oneDayIsNothingToGoThrough() {
        LocalDate day = LocalDate.parse("2026-03-02");
        assertThat(Timeline.of(day, day).isWorthwhile()).isFalse();
        assertThat(Timeline.none().isWorthwhile()).isFalse();
        assertThat(Timeline.none().at(day)).isNull();
        assertThat(Timeline.none().busiest()).isZero();
    }

    @Test
    void aWrongDateLongAgoDoesNotMakeATimelineOfACentury() {
        Timeline years = Timeline.of(LocalDate.parse("1900-01-01"), LocalDate.parse("2026-06-30"));
        assertThat(years.length()).isEqualTo(PeriodLength.YEAR);
        assertThat(years.stops()).hasSize(PeriodLength.MOST_STOPS);
        assertThat(years.stops().getLast()).isEqualTo(stop("2026-01-01", "2026-06-30"));
    }

    @Test
    void anyDayOfAPeriodFindsIt() {
        Timeline weeks = Timeline.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-10"));
        assertThat(weeks.at(LocalDate.parse("2026-01-08"))).isEqualTo(stop("2026-01-05", "2026-01-11"));
        assertThat(weeks.at(LocalDate.parse("2025-12-31"))).isNull();
        assertThat(weeks.at(null)).isNull();
    }

    @Test
    void fewJourneysAreHiddenAndNoneAreNot() {
        Timeline days = Timeline.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-04"));
        List<Instant> bounds = days.bounds(SANTIAGO);
        long[] journeys = {0, 4, 5};
        Timeline counted = days.counted(new Periods(IntStream.range(0, 3)
                .mapToObj(i -> new Periods.Period(bounds.get(i), bounds.get(i + 1), 2 * journeys[i], journeys[i]))
                .toList()));
        assertThat(counted.stops().stream().map(Stop::isHidden)).containsExactly(false, true, false);
        assertThat(counted.busiest()).isEqualTo(5);
        assertThat(Objects.requireNonNull(counted.at(LocalDate.parse("2026-03-04")))
                        .events())
                .isEqualTo(10);
    }

    private static Stop stop(String from, String until) {
        return new Stop(LocalDate.parse(from), LocalDate.parse(until), 0, 0);
    }
}

package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** Office hours with a lunch break; 2026-09-18 and 19 are holidays in Chile. */
    private static final Calendar OFFICE = calendar("""
            calendar c = zone "America/Santiago" mon-fri 09:00-13:00, 14:00-18:00 sat 10:00-14:00
            holidays 2026-09-18, 2026-09-19
            """);

    private static final Calendar NIGHT = calendar("""
            calendar c = zone "America/Santiago" fri-sat 22:00-06:00 holidays 2026-09-18
            """);

    private static final Calendar CUT_OFF = calendar("""
            calendar c = zone "America/Santiago" mon-fri 09:00-18:00 cut-off 15:00
            """);

    private static Calendar calendar(String text) {
        return Objects.requireNonNull(
                Rules.parse(text, ZoneOffset.UTC).calendars().get("c"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SANTIAGO).toInstant();
    }

    @Test
    void theLunchBreakIsNotWorked() {
        assertThat(OFFICE.workingTime(at("2026-06-01T12:30"), at("2026-06-01T14:30")))
                .hasHours(1);
        assertThat(OFFICE.add(at("2026-06-01T12:30"), Duration.ofHours(1))).isEqualTo(at("2026-06-01T14:30"));
    }

    @Test
    void workIsDoneWhenTheLastHourEndsAndNotWhenTheNextBegins() {
        assertThat(OFFICE.add(at("2026-06-01T12:00"), Duration.ofHours(1))).isEqualTo(at("2026-06-01T13:00"));
        assertThat(OFFICE.subtract(Times.micros(at("2026-06-01T14:30")), Times.micros(Duration.ofMinutes(30))))
                .isEqualTo(Times.micros(at("2026-06-01T14:00")));
    }

    @Test
    void weekendsAndHolidaysAreLeaptOver() {
        // Thursday 17 September 2026, 17:00; Friday and Saturday are holidays
        assertThat(OFFICE.add(at("2026-09-17T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-09-21T10:00"));
        assertThat(OFFICE.workingTime(at("2026-09-17T18:00"), at("2026-09-21T09:00")))
                .isZero();
        assertThat(OFFICE.plusWorkdays(LocalDate.parse("2026-09-17"), 1)).isEqualTo("2026-09-21");
        assertThat(OFFICE.plusWorkdays(LocalDate.parse("2026-09-21"), -1)).isEqualTo("2026-09-17");
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        // Friday is a holiday: its night is free, also after midnight; Saturday's night is worked until Sunday
        assertThat(NIGHT.workingTime(at("2026-09-18T12:00"), at("2026-09-19T12:00")))
                .isZero();
        assertThat(NIGHT.workingTime(at("2026-09-19T12:00"), at("2026-09-20T12:00")))
                .hasHours(8);
        assertThat(NIGHT.add(at("2026-09-19T23:00"), Duration.ofHours(2))).isEqualTo(at("2026-09-20T01:00"));
    }

    @Test
    void anHourThatTheClockLeapsOverIsNotWorked() {
        // Chile, Sunday 6 September 2026: 00:00 is followed by 01:00
        assertThat(NIGHT.workingTime(at("2026-09-05T12:00"), at("2026-09-06T12:00")))
                .hasHours(7);
        assertThat(NIGHT.add(at("2026-09-05T23:00"), Duration.ofHours(2))).isEqualTo(at("2026-09-06T02:00"));
    }

    @Test
    void anHourThatTheClockShowsTwiceIsWorkedTwice() {
        // Chile, Saturday 4 April 2026: 24:00 is followed by 23:00
        assertThat(NIGHT.workingTime(at("2026-04-04T12:00"), at("2026-04-05T12:00")))
                .hasHours(9);
        Instant ten = at("2026-04-04T22:00");
        assertThat(NIGHT.add(ten, Duration.ofHours(3))).isEqualTo(ten.plus(Duration.ofHours(3)));
        Calendar late = calendar("calendar c = zone \"America/Santiago\" sat 23:15-23:45");
        assertThat(late.workingTime(at("2026-04-04T12:00"), at("2026-04-05T12:00")))
                .hasHours(1);
        // the second half hour begins half an hour after the first ended
        assertThat(late.add(at("2026-04-04T23:15"), Duration.ofMinutes(45)))
                .isEqualTo(at("2026-04-04T23:15").plus(Duration.ofMinutes(75)));
    }

    @Test
    void whatArrivesAfterTheCutOffHourCountsFromTheNextDay() {
        // Friday 5 June 2026
        assertThat(CUT_OFF.add(at("2026-06-05T14:59"), Duration.ofHours(1))).isEqualTo(at("2026-06-05T15:59"));
        assertThat(CUT_OFF.add(at("2026-06-05T15:00"), Duration.ofHours(1))).isEqualTo(at("2026-06-08T10:00"));
        assertThat(CUT_OFF.workingTime(at("2026-06-05T15:00"), at("2026-06-05T18:00")))
                .isZero();
        assertThat(CUT_OFF.workingTime(at("2026-06-05T14:00"), at("2026-06-05T18:00")))
                .hasHours(4);
    }

    @Test
    void everyHourIsWorkedAlways() {
        Always always = new Always(SANTIAGO);
        assertThat(always.workingTime(at("2026-09-05T12:00"), at("2026-09-06T12:00")))
                .hasHours(23);
        assertThat(always.add(at("2026-09-05T12:00"), Duration.ofHours(23))).isEqualTo(at("2026-09-06T12:00"));
    }

    @Test
    void nothingIsWorkedBefore1900OrAfter2199() {
        Instant early = Instant.parse("-9999-01-01T00:00:00Z");
        Instant late = Instant.parse("+99999-12-31T00:00:00Z");
        Instant first = LocalDate.of(1900, 1, 1).atStartOfDay(SANTIAGO).toInstant();
        Instant end = LocalDate.of(2200, 1, 1).atStartOfDay(SANTIAGO).toInstant();
        assertThat(OFFICE.workingTime(early, late)).isEqualTo(OFFICE.workingTime(first, end));
        assertThat(OFFICE.add(early, Duration.ofHours(1))).isEqualTo(OFFICE.add(first, Duration.ofHours(1)));
        assertThat(OFFICE.subtract(Times.micros(late), Times.SECOND))
                .isEqualTo(OFFICE.subtract(Times.micros(end), Times.SECOND));
        assertThat(OFFICE.add(Times.micros(late), 1)).isEqualTo(Times.NEVER);
        assertThat(OFFICE.subtract(Times.micros(early), 1)).isEqualTo(Times.EVER);
        assertThat(OFFICE.plusWorkdays(LocalDate.of(2199, 12, 31).toEpochDay(), 1))
                .isEqualTo(Times.NEVER);
        assertThat(OFFICE.plusWorkdays(LocalDate.of(1900, 1, 1).toEpochDay(), -1))
                .isEqualTo(Times.EVER);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> new WorkCalendar(
                        SANTIAGO,
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(
                                        new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                                        new Shift(LocalTime.of(12, 0), LocalTime.of(18, 0))),
                                DayOfWeek.SUNDAY,
                                List.of(new Shift(LocalTime.of(22, 0), LocalTime.of(10, 0)))),
                        Set.of(LocalDate.of(20260, 1, 1)),
                        LocalTime.of(15, 0, 0, 1)))
                .hasMessageContaining("Monday 09:00-13:00 runs into Monday 12:00-18:00")
                .hasMessageContaining("Sunday 22:00-10:00 runs into Monday 09:00-13:00")
                .hasMessageContaining("holidays must lie in the years 1900 to 2199, was +20260-01-01")
                .hasMessageContaining("the cut-off hour must be given in whole seconds");
        assertThatThrownBy(() -> new WorkCalendar(SANTIAGO, Map.of(), Set.of(), null))
                .hasMessageContaining("needs at least one shift");
    }

    @Test
    void timeRunsForward() {
        assertThatThrownBy(() -> OFFICE.workingTime(at("2026-06-01T12:00"), at("2026-06-01T11:00")))
                .hasMessageContaining("runs forward");
        assertThatThrownBy(() -> OFFICE.add(at("2026-06-01T12:00"), Duration.ofHours(-1)))
                .hasMessageContaining("must not be negative");
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithAWalkThroughTheMinutes(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // both changes of the clock of a year lie within the days drawn from, as does its end
        LocalDate day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(340));
        WorkCalendar calendar = RandomCalendars.of(random, day);
        SlowCalendar slow = new SlowCalendar(calendar, 1);
        long from =
                Times.micros(day.atStartOfDay(ZoneOffset.UTC).toInstant()) + random.nextInt(1_440) * 60 * Times.SECOND;
        long until = from + random.nextInt(60 * 24 * 12) * 60 * Times.SECOND;
        long working = random.nextInt(60 * 40) * 60 * Times.SECOND;
        assertThat(calendar.workingMicros(from, until))
                .as("working time of %s", calendar)
                .isEqualTo(slow.workingMicros(from, until));
        assertThat(calendar.add(from, working)).as("end in %s", calendar).isEqualTo(slow.add(from, working));
        assertThat(calendar.subtract(until, working))
                .as("beginning in %s", calendar)
                .isEqualTo(slow.subtract(until, working));
        int days = random.nextInt(10) - 5;
        assertThat(calendar.plusWorkdays(day, days))
                .as("workday in %s", calendar)
                .isEqualTo(slow.workday(day, days));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        WorkCalendar calendar = RandomCalendars.of(new SplittableRandom(seed), LocalDate.of(2026, 3, 1));
        assertThat(calendar("calendar c = " + calendar)).isEqualTo(calendar).hasSameHashCodeAs(calendar);
    }
}

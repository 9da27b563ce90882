package org.hilo.trace.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Periods;
import org.hilo.statistics.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * The days of some journeys cut into periods that follow each other without a gap: whole ones of the calendar, but the first
 * begins and the last ends with the days themselves.
 */
public record Timeline(PeriodLength length, List<Stop> stops) {
    public Timeline {
        stops = List.copyOf(stops);
    }

    /**
     * One of the periods.
     *
     * @param until its last day, itself included
     * @param events that lie in it
     * @param journeys with such an event: what a selection with these two days selects
     */
    public record Stop(LocalDate from, LocalDate until, long events, long journeys) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        /** Whether so few journeys were there that a number would tell about persons. */
        public boolean isHidden() {
            return journeys > 0 && Disclosure.of(journeys) == Disclosure.HIDDEN;
        }
    }

    static Timeline none() {
        return new Timeline(PeriodLength.DAY, List.of());
    }

    /** Cut without counting yet; of more periods than a timeline has, the last ones. */
    static Timeline of(LocalDate first, LocalDate last) {
        PeriodLength length = PeriodLength.of(first, last);
        List<Stop> stops = new ArrayList<>();
        for (LocalDate from = first; !from.isAfter(last); from = length.next(from)) {
            LocalDate until = length.next(from).minusDays(1);
            stops.add(new Stop(from, until.isAfter(last) ? last : until, 0, 0));
        }
        int left = Math.max(0, stops.size() - PeriodLength.MOST_STOPS);
        return new Timeline(length, stops.subList(left, stops.size()));
    }

    /** Where one period ends and the next begins, as the days begin in the zone. */
    List<Instant> bounds(ZoneId zone) {
        List<Instant> bounds = new ArrayList<>();
        stops.forEach(stop -> bounds.add(stop.from().atStartOfDay(zone).toInstant()));
        bounds.add(stops.getLast().until().plusDays(1).atStartOfDay(zone).toInstant());
        return bounds;
    }

    Timeline counted(Periods counts) {
        return new Timeline(
                length,
                IntStream.range(0, stops.size())
                        .mapToObj(i -> {
                            Stop stop = stops.get(i);
                            Periods.Period count = counts.periods().get(i);
                            return new Stop(stop.from(), stop.until(), count.events(), count.journeys());
                        })
                        .toList());
    }

    /** The period of a day; null for no day, and for one outside. */
    @Nullable
    Stop at(@Nullable LocalDate day) {
        return day == null
                ? null
                : stops.stream().filter(stop -> stop.contains(day)).findFirst().orElse(null);
    }

    /** Whether there is anything to go through. */
    public boolean isWorthwhile() {
        return stops.size() > 1;
    }

    /** Journeys of the period that has most. */
    public long busiest() {
        return stops.stream().mapToLong(Stop::journeys).max().orElse(0);
    }
}

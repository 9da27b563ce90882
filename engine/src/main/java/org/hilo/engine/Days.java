package org.hilo.engine;

import java.time.LocalDate;
import java.util.List;

/** Events per day, in order of days; days without events are left out. */
public record Days(List<Day> days) {
    public Days {
        days = List.copyOf(days);
    }

    /** One day with its events and the journeys that began on it. */
    public record Day(LocalDate date, long events, long starts) {}
}

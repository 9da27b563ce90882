package org.hilo.engine;

import java.time.Instant;
import java.util.List;

/** What happened in each of some adjacent periods, in their order; those without events stay. */
public record Periods(List<Period> periods) {
    public Periods {
        periods = List.copyOf(periods);
    }

    /**
     * One period, [from, until).
     *
     * @param events that lie in it
     * @param journeys with such an event: as many as {@link Filter.During} selects; one may be in several periods
     */
    public record Period(Instant from, Instant until, long events, long journeys) {}
}

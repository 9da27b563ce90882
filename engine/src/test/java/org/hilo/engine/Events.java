package org.hilo.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Short ways to write events and tables. */
final class Events {
    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private Events() {}

    /** An event of an order, so many minutes after the morning. */
    static Event of(long id, String order, String activity, long minute) {
        return new Event(
                id,
                MORNING.plusSeconds(60 * minute),
                activity,
                null,
                null,
                List.of(new Reference("order", order)),
                Map.of(),
                null);
    }

    static EventTable table(Event... events) {
        EventTable table = new EventTable();
        table.addAll(Arrays.asList(events));
        return table;
    }

    static EventLog orders(EventTable table) {
        return table.journeys(Lens.of("order"));
    }

    static List<Long> ids(EventLog log, String journey) {
        return log.journey(journey).orElseThrow().steps().stream()
                .map(Step::eventId)
                .toList();
    }
}

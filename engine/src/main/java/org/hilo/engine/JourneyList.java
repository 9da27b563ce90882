package org.hilo.engine;

import java.time.Instant;
import java.util.List;

/**
 * Some of the selected journeys, the latest ended first.
 *
 * @param total number of selected journeys, shown or not
 */
public record JourneyList(long total, List<Entry> entries) {
    public JourneyList {
        entries = List.copyOf(entries);
    }

    /** One journey in short. */
    public record Entry(String id, Instant start, Instant end, int steps, Scores scores) {}
}

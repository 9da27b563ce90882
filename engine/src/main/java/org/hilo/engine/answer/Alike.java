package org.hilo.engine.answer;

import java.time.Instant;
import java.util.List;

/**
 * Journeys like one of them, the most alike first: those whose sequence of activities takes fewest insertions, removals and
 * exchanges to become that one's (Levenshtein 1966), among equals those that took most nearly as long.
 *
 * @param id of the journey that they are held against
 */
public record Alike(String id, List<Entry> entries) {
    public Alike {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param changes insertions, removals and exchanges
     * @param likeness 1 less changes by the length of the longer one (0–1)
     */
    public record Entry(String id, Instant start, Instant end, int steps, int changes, double likeness) {}
}

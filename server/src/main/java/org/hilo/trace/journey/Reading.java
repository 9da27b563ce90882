package org.hilo.trace.journey;

/**
 * How far the journeys are read after a start.
 *
 * @param total how many events there are; zero until they are counted
 */
public record Reading(long read, long total) {
    static final Reading NOT_BEGUN = new Reading(0, 0);

    /** More may have come since they were counted. */
    public Reading {
        total = total == 0 ? 0 : Math.max(read, total);
    }
}

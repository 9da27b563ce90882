package org.hilo.intake.table;

import java.util.Arrays;

/** For every journey, by its number: the time of its last event and of its latest. */
final class ArrivalOrder {
    private static final long NONE = Long.MIN_VALUE;

    private long[] times = {}; // last and latest of each journey
    private long ties;
    private long outOfOrder;

    void add(int journey, long time) {
        int at = 2 * journey;
        if (at >= times.length) {
            int known = times.length;
            times = Arrays.copyOf(times, Math.max(at + 2, known * 2));
            Arrays.fill(times, known, times.length, NONE);
        }
        ties += times[at] == time ? 1 : 0;
        outOfOrder += times[at + 1] > time ? 1 : 0;
        times[at] = time;
        times[at + 1] = Math.max(times[at + 1], time);
    }

    long ties() {
        return ties;
    }

    long outOfOrder() {
        return outOfOrder;
    }
}

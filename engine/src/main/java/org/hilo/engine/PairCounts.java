package org.hilo.engine;

import java.util.Arrays;

/**
 * For each pair of directly following steps: how often, in how many journeys, and how long between. Waits lie in plain
 * arrays per pair, without objects between, because adding one is what a flow map does for every event.
 */
final class PairCounts {
    private static final long[] NONE = {};
    private static final int FIRST_SIZE = 16;

    final long[] journeys;
    private final long[][] waits;
    private final int[] counts;
    private final int[] lastJourney;

    PairCounts(int pairs) {
        this.journeys = new long[pairs];
        this.waits = new long[pairs][];
        this.counts = new int[pairs];
        this.lastJourney = new int[pairs];
        Arrays.fill(waits, NONE);
    }

    void add(int pair, int journey, long wait) {
        int count = counts[pair];
        long[] known = waits[pair];
        if (count == known.length) {
            known = roomFor(pair, count + 1);
        }
        known[count] = wait;
        counts[pair] = count + 1;
        if (lastJourney[pair] != journey + 1) {
            lastJourney[pair] = journey + 1;
            journeys[pair]++;
        }
    }

    void addAll(PairCounts other) {
        for (int pair = 0; pair < counts.length; pair++) {
            int theirs = other.counts[pair];
            if (counts[pair] == 0) {
                waits[pair] = other.waits[pair];
            } else if (theirs > 0) {
                int both = Math.addExact(counts[pair], theirs);
                long[] known = both > waits[pair].length ? roomFor(pair, both) : waits[pair];
                System.arraycopy(other.waits[pair], 0, known, counts[pair], theirs);
            }
            counts[pair] += theirs;
            journeys[pair] += other.journeys[pair];
        }
    }

    /** At least doubles, so that merging many parts copies each wait only a few times. */
    private long[] roomFor(int pair, int size) {
        int room = Math.max(Math.max(FIRST_SIZE, size), (int) Math.min(counts[pair] * 2L, Integer.MAX_VALUE - 8));
        waits[pair] = Arrays.copyOf(waits[pair], room);
        return waits[pair];
    }

    int count(int pair) {
        return counts[pair];
    }

    Waiting waiting(int pair) {
        return Quantiles.waiting(waits[pair], counts[pair]);
    }
}

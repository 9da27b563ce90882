package org.hilo.engine;

import org.jspecify.annotations.Nullable;

/** For each pair of directly following steps: how often, in how many journeys, and how long between. */
final class PairCounts {
    final long[] journeys;
    private final @Nullable Waits[] waits;
    private final int[] lastJourney;

    PairCounts(int pairs) {
        this.journeys = new long[pairs];
        this.waits = new Waits[pairs];
        this.lastJourney = new int[pairs];
    }

    void add(int pair, int journey, long wait) {
        Waits known = waits[pair];
        if (known == null) {
            known = new Waits();
            waits[pair] = known;
        }
        known.add(wait);
        if (lastJourney[pair] != journey + 1) {
            lastJourney[pair] = journey + 1;
            journeys[pair]++;
        }
    }

    void addAll(PairCounts other) {
        for (int pair = 0; pair < waits.length; pair++) {
            Waits theirs = other.waits[pair];
            if (theirs == null) {
                continue;
            }
            journeys[pair] += other.journeys[pair];
            Waits ours = waits[pair];
            if (ours == null) {
                waits[pair] = theirs;
            } else {
                ours.addAll(theirs);
            }
        }
    }

    /** The waits of the pair, null when it did not occur. */
    @Nullable
    Waits waits(int pair) {
        return waits[pair];
    }
}

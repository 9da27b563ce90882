package org.hilo.engine.journey;

import java.util.Arrays;

/** Finds the journeys of an object in a segment. */
final class ObjectIndex {
    private static final int[] NONE = {};

    private final long[] sorted; // object in the upper half, journey in the lower

    ObjectIndex(Segment segment) {
        this.sorted = new long[segment.journeyCount()];
        for (int j = 0; j < sorted.length; j++) {
            sorted[j] = (long) segment.objects().at(j) << 32 | j;
        }
        Arrays.sort(sorted);
    }

    /** Numbers of the journeys, in no particular order; empty when the object has none here. */
    int[] journeysOf(int object) {
        int from = place((long) object << 32);
        int until = from;
        while (until < sorted.length && (int) (sorted[until] >>> 32) == object) {
            until++;
        }
        if (from == until) {
            return NONE;
        }
        int[] journeys = new int[until - from];
        for (int i = 0; i < journeys.length; i++) {
            journeys[i] = (int) sorted[from + i];
        }
        return journeys;
    }

    private int place(long key) {
        int found = Arrays.binarySearch(sorted, key);
        return found >= 0 ? found : -found - 1;
    }
}

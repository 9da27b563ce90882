package org.hilo.engine;

/**
 * Numbers the different pairs of directly following steps, so that questions count in plain arrays: pair of position p
 * is {@code pairAt[p]}, {@link #FIRST} at the first step of a journey.
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record PairIndex(int[] labels, int labelCount, int[] pairAt, LongIndex pairs) {
    static final int FIRST = -1;

    static PairIndex ofActivities(JourneyColumns log) {
        return of(log, log.activities, log.table.activityNames().size());
    }

    /** Steps without area have the label after the last area. */
    static PairIndex ofAreas(JourneyColumns log) {
        int unknown = log.unknownArea();
        int[] labels = new int[log.areas.length];
        for (int p = 0; p < labels.length; p++) {
            labels[p] = log.areas[p] < 0 ? unknown : log.areas[p];
        }
        return of(log, labels, unknown + 1);
    }

    private static PairIndex of(JourneyColumns log, int[] labels, int labelCount) {
        LongIndex pairs = new LongIndex();
        int[] pairAt = new int[labels.length];
        for (int j = 0; j < log.journeyCount(); j++) {
            int start = log.offsets[j];
            pairAt[start] = FIRST;
            for (int p = start + 1; p < log.offsets[j + 1]; p++) {
                pairAt[p] = pairs.idOf((long) labels[p - 1] << 32 | labels[p]);
            }
        }
        return new PairIndex(labels, labelCount, pairAt, pairs);
    }

    int pairCount() {
        return pairs.size();
    }

    int from(int pair) {
        return (int) (pairs.key(pair) >>> 32);
    }

    int to(int pair) {
        return (int) pairs.key(pair);
    }
}

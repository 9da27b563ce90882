package org.hilo.engine;

import java.util.Arrays;

/**
 * Which journeys share exactly the same sequence of activities. Hashes only find candidates; sequences are compared in
 * full, because hashes alone were seen to merge two per cent of real variants.
 *
 * @param variantOf variant of each journey
 * @param models for each variant a journey that follows it
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record VariantIndex(int[] variantOf, int[] models) {

    static VariantIndex of(JourneyColumns log) {
        int journeys = log.journeyCount();
        int[] hashes = new int[journeys];
        Ranges.each(journeys, (from, until) -> {
            for (int j = from; j < until; j++) {
                hashes[j] = hash(log, j);
            }
        });
        int[] slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, journeys)) * 4)];
        int mask = slots.length - 1;
        int[] variantOf = new int[journeys];
        IntColumn models = new IntColumn();
        for (int j = 0; j < journeys; j++) {
            int slot = hashes[j] & mask;
            while (slots[slot] != 0 && !same(log, hashes, models.get(slots[slot] - 1), j)) {
                slot = (slot + 1) & mask;
            }
            if (slots[slot] == 0) {
                models.add(j);
                slots[slot] = models.size();
            }
            variantOf[j] = slots[slot] - 1;
        }
        return new VariantIndex(variantOf, Arrays.copyOf(models.array(), models.size()));
    }

    private static boolean same(JourneyColumns log, int[] hashes, int a, int b) {
        return hashes[a] == hashes[b]
                && Arrays.equals(
                        log.activities,
                        log.offsets[a],
                        log.offsets[a + 1],
                        log.activities,
                        log.offsets[b],
                        log.offsets[b + 1]);
    }

    private static int hash(JourneyColumns log, int journey) {
        long hash = 0;
        for (int p = log.offsets[journey]; p < log.offsets[journey + 1]; p++) {
            hash = (hash + log.activities[p] + 1) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 16);
    }

    int count() {
        return models.length;
    }
}

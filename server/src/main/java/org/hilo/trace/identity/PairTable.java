package org.hilo.trace.identity;

import java.util.Arrays;

/** Pairs of numbers with the first event that showed them and how many did: open addressing, because there are millions. */
final class PairTable {
    private static final long FREE = -1;

    private long[] keys = new long[1024];
    private long[] firstEvents = new long[1024];
    private int[] eventCounts = new int[1024];
    private int size;

    PairTable() {
        Arrays.fill(keys, FREE);
    }

    /** Counts one more event for the pair; true when the pair is new. */
    boolean add(int one, int other, long event) {
        if (size * 3 > keys.length * 2) {
            grow();
        }
        long key = key(one, other);
        int slot = slotOf(key, keys);
        if (keys[slot] == key) {
            eventCounts[slot]++;
            firstEvents[slot] = Math.min(firstEvents[slot], event);
            return false;
        }
        keys[slot] = key;
        firstEvents[slot] = event;
        eventCounts[slot] = 1;
        size++;
        return true;
    }

    /** All pairs, each as one number: the first above the 32nd bit, the second below. */
    long[] pairs() {
        long[] pairs = new long[size];
        int at = 0;
        for (long key : keys) {
            if (key != FREE) {
                pairs[at++] = key;
            }
        }
        return pairs;
    }

    long firstEvent(long pair) {
        return firstEvents[slotOf(pair, keys)];
    }

    /** Zero for a pair that was never added. */
    int eventCount(long pair) {
        return eventCounts[slotOf(pair, keys)];
    }

    int size() {
        return size;
    }

    static int one(long pair) {
        return (int) (pair >>> 32);
    }

    static int other(long pair) {
        return (int) pair;
    }

    static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    private static int slotOf(long key, long[] keys) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int length = keys.length * 2;
        long[] grownKeys = new long[length];
        Arrays.fill(grownKeys, FREE);
        long[] grownEvents = new long[length];
        int[] grownCounts = new int[length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == FREE) {
                continue;
            }
            int slot = slotOf(keys[i], grownKeys);
            grownKeys[slot] = keys[i];
            grownEvents[slot] = firstEvents[i];
            grownCounts[slot] = eventCounts[i];
        }
        keys = grownKeys;
        firstEvents = grownEvents;
        eventCounts = grownCounts;
    }
}

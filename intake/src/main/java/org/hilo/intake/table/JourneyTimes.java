package org.hilo.intake.table;

/** For every journey, by a 64-bit key: the time of its last event and of its latest. */
final class JourneyTimes {

    private static final long NONE = Long.MIN_VALUE;
    private long[] keys = new long[1 << 10];
    private long[] last = new long[1 << 10];
    private long[] latest = new long[1 << 10];
    private int size;
    private long ties;
    private long outOfOrder;

    void add(long key, long time) {
        long own = key == 0 ? 1 : key;
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = slot(keys, own);
        if (keys[at] == 0) {
            keys[at] = own;
            last[at] = NONE;
            latest[at] = NONE;
            size++;
        }
        ties += last[at] == time ? 1 : 0;
        outOfOrder += latest[at] > time ? 1 : 0;
        last[at] = time;
        latest[at] = Math.max(latest[at], time);
    }

    long ties() {
        return ties;
    }

    long outOfOrder() {
        return outOfOrder;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldLast = last;
        long[] oldLatest = latest;
        keys = new long[oldKeys.length * 2];
        last = new long[oldKeys.length * 2];
        latest = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                last[at] = oldLast[i];
                latest[at] = oldLatest[i];
            }
        }
    }
}

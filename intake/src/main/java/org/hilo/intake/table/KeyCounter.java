package org.hilo.intake.table;

/** Counts how often a 128-bit key came; 20 bytes a slot, so that ten million events fit beside them. */
final class KeyCounter {

    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** How often the key came, this time included. */
    int add(long keyHigh, long keyLow) {
        if (size * 2 >= counts.length) {
            grow();
        }
        int at = slot(keyHigh, keyLow);
        if (counts[at] == 0) {
            high[at] = keyHigh;
            low[at] = keyLow;
            size++;
        }
        return ++counts[at];
    }

    private int slot(long keyHigh, long keyLow) {
        int mask = counts.length - 1;
        int at = (int) (keyHigh ^ (keyHigh >>> 32)) & mask;
        while (counts[at] != 0 && (high[at] != keyHigh || low[at] != keyLow)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldCounts = counts;
        high = new long[oldCounts.length * 2];
        low = new long[oldCounts.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldHigh[i], oldLow[i]);
                high[at] = oldHigh[i];
                low[at] = oldLow[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}

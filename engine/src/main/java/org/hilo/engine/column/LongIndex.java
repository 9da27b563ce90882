package org.hilo.engine.column;

/** Numbers longs from 0 in order of arrival. */
public final class LongIndex {
    private int[] slots = new int[64]; // id + 1; 0 is free
    private final LongColumn keys = new LongColumn();

    public int idOf(long key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0) {
            if (keys.array()[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        keys.add(key);
        slots[slot] = keys.size();
        if (keys.size() * 2 > slots.length) {
            grow();
        }
        return keys.size() - 1;
    }

    /** The number of the key, {@link Words#ABSENT} when it is unknown. */
    public int find(long key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0) {
            if (keys.array()[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return Words.ABSENT;
    }

    public long key(int id) {
        return keys.array()[id];
    }

    public int size() {
        return keys.size();
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int id = 0; id < keys.size(); id++) {
            int slot = spread(key(id)) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = id + 1;
        }
        slots = larger;
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32));
    }
}

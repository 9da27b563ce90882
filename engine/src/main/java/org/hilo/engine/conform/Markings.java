package org.hilo.engine.conform;

import java.util.Arrays;

/** Different markings, numbered in order of appearance. */
final class Markings {
    private byte[][] markings = new byte[64][];
    private int[] slots = filled(256);
    private int size;

    /** The number of the marking, which is kept and must not change. */
    int number(byte[] marking) {
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slot(marking);
        if (slots[slot] < 0) {
            if (size == markings.length) {
                markings = Arrays.copyOf(markings, size * 2);
            }
            markings[size] = marking;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    byte[] get(int number) {
        return markings[number];
    }

    int size() {
        return size;
    }

    private int slot(byte[] marking) {
        int hash = Arrays.hashCode(marking) * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] >= 0 && !Arrays.equals(markings[slots[slot]], marking)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = filled(slots.length * 2);
        for (int i = 0; i < size; i++) {
            slots[slot(markings[i])] = i;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}

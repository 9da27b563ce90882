package org.hilo.engine.column;

import java.util.Arrays;

/** Numbers words from 0 in order of arrival; open addressing over the words' own hashes, words compared in full. */
public final class Dictionary {
    private String[] words = new String[8];
    private int[] slots = new int[16]; // id + 1; 0 is free
    private int size;

    /** The id of the word, new or known. */
    public int idOf(String word) {
        int mask = slots.length - 1;
        int slot = spread(word.hashCode()) & mask;
        while (slots[slot] != 0) {
            int id = slots[slot] - 1;
            if (words[id].equals(word)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size] = word;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The words so far; later additions do not show in it. */
    public Words words() {
        return new Words(words, size);
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = spread(words[id].hashCode()) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = id + 1;
        }
        slots = larger;
    }

    /** Mixes the high bits in, since the slot is taken from the low ones. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}

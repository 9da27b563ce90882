package org.hilo.engine;

import java.util.Arrays;

/**
 * Growing ints. What lies below a size once read never changes, so readers may keep the array and that size while the
 * one writer goes on adding.
 */
final class IntColumn {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(16, size / 2)));
        }
        values[size++] = value;
    }

    void addAll(IntColumn other) {
        if (values.length < size + other.size) {
            values = Arrays.copyOf(values, Math.addExact(size, other.size));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    /** Empties the column; breaks the promise to readers, so only for columns without any. */
    void clear() {
        size = 0;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** The array behind; only the first {@link #size} values count. */
    int[] array() {
        return values;
    }
}

package org.hilo.engine.column;

import java.util.Arrays;

/**
 * Growing ints. What lies below a size once read never changes, so readers may keep the array and that size while the
 * one writer goes on adding.
 */
public final class IntColumn {
    private int[] values = new int[16];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(16, size / 2)));
        }
        values[size++] = value;
    }

    public void addAll(IntColumn other) {
        if (values.length < size + other.size) {
            values = Arrays.copyOf(values, Math.addExact(size, other.size));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    public void addAll(int[] more, int count) {
        if (values.length < size + count) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(count, size / 2)));
        }
        System.arraycopy(more, 0, values, size, count);
        size += count;
    }

    /** Empties the column; breaks the promise to readers, so only for columns without any. */
    public void clear() {
        size = 0;
    }

    public int get(int index) {
        return values[index];
    }

    public int size() {
        return size;
    }

    /** The array behind; only the first {@link #size} values count. */
    public int[] array() {
        return values;
    }
}

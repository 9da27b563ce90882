package org.hilo.engine;

import java.util.Arrays;

/** Growing longs; the same promise to readers as {@link IntColumn}. */
final class LongColumn {
    private static final long[] NONE = {};

    private long[] values = NONE;
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(8, size / 2)));
        }
        values[size++] = value;
    }

    void addAll(LongColumn other) {
        if (values.length < size + other.size) {
            values = Arrays.copyOf(values, Math.addExact(size, other.size));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    /** The array behind; only the first {@link #size} values count. */
    long[] array() {
        return values;
    }
}

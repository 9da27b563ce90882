package org.hilo.engine.column;

import java.util.Arrays;

/** Growing longs; the same promise to readers as {@link IntColumn}. */
public final class LongColumn {
    private static final long[] NONE = {};

    private long[] values = NONE;
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(8, size / 2)));
        }
        values[size++] = value;
    }

    public void addAll(LongColumn other) {
        if (values.length < size + other.size) {
            values = Arrays.copyOf(values, Math.addExact(size, other.size));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    /** Empties the column; breaks the promise to readers, so only for columns without any. */
    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The array behind; only the first {@link #size} values count. */
    public long[] array() {
        return values;
    }
}

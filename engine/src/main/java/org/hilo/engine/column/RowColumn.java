package org.hilo.engine.column;

import java.util.Arrays;
import java.util.List;

/**
 * A number for every row, growing: full chunks of {@link #CHUNK_ROWS} rows are packed, the last rows lie in an array. One
 * writer; readers keep a {@link View}.
 */
public final class RowColumn {
    /** Power of two of {@link #CHUNK_ROWS}. */
    public static final int CHUNK_BITS = 20;

    /** Rows of a chunk: few enough that packing one is not felt, many enough that their number stays small. */
    public static final int CHUNK_ROWS = 1 << CHUNK_BITS;

    static final int IN_CHUNK = CHUNK_ROWS - 1;

    private static final Scaled[] NONE = {};

    private Scaled[] full = NONE;
    private long[] live = new long[16];
    private int size;

    /** The first {@code size} rows as they stood at one moment. */
    @SuppressWarnings("ArrayRecordComponent") // shared with the column on purpose, never compared
    public record View(Scaled[] full, long[] live, int size) {
        public long get(int row) {
            int chunk = row >> CHUNK_BITS;
            return chunk < full.length ? full[chunk].get(row & IN_CHUNK) : live[row & IN_CHUNK];
        }

        /** The number as an int, for columns that hold nothing larger. */
        public int at(int row) {
            return (int) get(row);
        }

        /** The numbers of one chunk, the last of which may not be full. */
        public Scaled chunk(int number) {
            return number < full.length ? full[number] : Scaled.of(live, size - number * CHUNK_ROWS);
        }
    }

    public void add(long value) {
        int place = size & IN_CHUNK;
        if (full.length > size >> CHUNK_BITS) {
            thaw();
        }
        if (place == live.length) {
            live = Arrays.copyOf(live, Math.min(CHUNK_ROWS, live.length * 2));
        }
        live[place] = value;
        size++;
        if (place == IN_CHUNK) {
            append(Scaled.of(live, CHUNK_ROWS));
            live = new long[CHUNK_ROWS];
        }
    }

    /** Takes the last chunk, which came from a file and is not full, into the array that grows. */
    private void thaw() {
        Scaled last = full[full.length - 1];
        live = last.read(Math.max(16, Integer.highestOneBit(last.size()) * 2));
        full = Arrays.copyOf(full, full.length - 1);
    }

    private void append(Scaled chunk) {
        full = Arrays.copyOf(full, full.length + 1);
        full[full.length - 1] = chunk;
    }

    public View view() {
        return new View(full, live, size);
    }

    /** Puts the same numbers in place of a full chunk, for example out of a file. */
    public void replace(int number, Scaled same) {
        full = full.clone();
        full[number] = same;
    }

    /** A column whose first rows lie in chunks, all of them full but perhaps the last. */
    public static RowColumn of(List<Scaled> chunks) {
        RowColumn column = new RowColumn();
        for (Scaled chunk : chunks) {
            column.append(chunk);
            column.size += chunk.size();
        }
        return column;
    }
}

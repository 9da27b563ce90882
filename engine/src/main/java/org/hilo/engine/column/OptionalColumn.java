package org.hilo.engine.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Numbers that only some rows have, some of them perhaps several, growing: the chunks of {@link RowColumn}, each packed once
 * its rows are over. One writer; readers keep a {@link View}.
 */
public final class OptionalColumn {
    /** What a row without a value has: bits that no time, no number of a word and no finite double has. */
    public static final long ABSENT = 0x7ff8_dead_0000_0000L;

    private static final Chunk[] NONE = {};

    /** Takes a value and its row. */
    public interface Visitor {
        void visit(int row, long value);
    }

    private Chunk[] full = NONE;
    private int[] liveRows = new int[8]; // within the chunk
    private long[] live = new long[8];
    private int count;

    /** Whether the last chunk came from a file and its rows are not over. */
    private boolean isFrozen;

    /** The values as they stood at one moment. */
    @SuppressWarnings("ArrayRecordComponent") // shared with the column on purpose, never compared
    public record View(Chunk[] full, int[] liveRows, long[] live, int count) {

        /** The first value of the row, {@link #ABSENT} without one. */
        public long get(int row) {
            int chunk = row >> RowColumn.CHUNK_BITS;
            int place = row & RowColumn.IN_CHUNK;
            if (chunk < full.length) {
                return full[chunk].get(place);
            }
            int index = chunk == full.length ? first(place) : -1;
            return index < 0 ? ABSENT : live[index];
        }

        /** The values of one chunk of so many rows. */
        public Chunk chunk(int number, int rows) {
            if (number < full.length) {
                return full[number];
            }
            return number > full.length || count == 0 ? Chunk.EMPTY : Chunk.of(liveRows, live, count, rows);
        }

        /** Whether no row has a value. */
        public boolean isEmpty() {
            return full.length == 0 && count == 0;
        }

        public boolean has(int row) {
            return get(row) != ABSENT;
        }

        /** Index of the row's first value among the live ones, negative without one. */
        private int first(int place) {
            int index = Arrays.binarySearch(liveRows, 0, count, place);
            while (index > 0 && liveRows[index - 1] == place) {
                index--;
            }
            return index;
        }

        /** Whether some row has several values. */
        public boolean hasMore() {
            for (Chunk chunk : full) {
                if (chunk.more() > 0) {
                    return true;
                }
            }
            for (int i = 1; i < count; i++) {
                if (liveRows[i] == liveRows[i - 1]) {
                    return true;
                }
            }
            return false;
        }

        /** Visits the values of one row in their order. */
        public void of(int row, Visitor visitor) {
            int chunk = row >> RowColumn.CHUNK_BITS;
            int place = row & RowColumn.IN_CHUNK;
            if (chunk < full.length) {
                Chunk values = full[chunk];
                long first = values.get(place);
                if (first != ABSENT) {
                    visitor.visit(row, first);
                    for (int i = values.findMore(place);
                            i < values.more() && values.moreRows().at(i) == place;
                            i++) {
                        visitor.visit(row, values.moreValues().get(i));
                    }
                }
                return;
            }
            for (int i = chunk == full.length ? Math.max(0, first(place)) : count;
                    i < count && liveRows[i] == place;
                    i++) {
                visitor.visit(row, live[i]);
            }
        }

        /** Visits every value; rows rise. */
        public void each(Visitor visitor) {
            for (int chunk = 0; chunk < full.length; chunk++) {
                full[chunk].each(chunk << RowColumn.CHUNK_BITS, visitor);
            }
            for (int i = 0; i < count; i++) {
                visitor.visit((full.length << RowColumn.CHUNK_BITS) + liveRows[i], live[i]);
            }
        }

        /** Whether some row that has a value passes. */
        public boolean any(IntPredicate row) {
            boolean[] found = {false};
            for (int chunk = 0; chunk < full.length && !found[0]; chunk++) {
                full[chunk].each(chunk << RowColumn.CHUNK_BITS, (at, value) -> found[0] |= row.test(at));
            }
            for (int i = 0; i < count && !found[0]; i++) {
                found[0] = row.test((full.length << RowColumn.CHUNK_BITS) + liveRows[i]);
            }
            return found[0];
        }

        /** Visits every value of rows from one on; rows rise. */
        public void from(int row, Visitor visitor) {
            int chunk = row >> RowColumn.CHUNK_BITS;
            for (int c = chunk; c < full.length; c++) {
                full[c].each(c << RowColumn.CHUNK_BITS, (at, value) -> {
                    if (at >= row) {
                        visitor.visit(at, value);
                    }
                });
            }
            int live0 = full.length << RowColumn.CHUNK_BITS;
            for (int i = 0; i < count; i++) {
                if (live0 + liveRows[i] >= row) {
                    visitor.visit(live0 + liveRows[i], live[i]);
                }
            }
        }
    }

    /** Adds a value of a row; rows never fall. */
    public void add(int row, long value) {
        closeBefore(row);
        if (count == live.length) {
            int room = count + Math.max(8, count / 2);
            liveRows = Arrays.copyOf(liveRows, room);
            live = Arrays.copyOf(live, room);
        }
        liveRows[count] = row & RowColumn.IN_CHUNK;
        live[count++] = value;
    }

    /** Packs the chunks whose rows all lie before the row. */
    private void closeBefore(int row) {
        if (isFrozen) {
            thaw();
        }
        int chunk = row >> RowColumn.CHUNK_BITS;
        while (full.length < chunk) {
            full = Arrays.copyOf(full, full.length + 1);
            full[full.length - 1] = count == 0 ? Chunk.EMPTY : Chunk.of(liveRows, live, count, RowColumn.CHUNK_ROWS);
            liveRows = new int[Math.max(8, count)]; // the next chunk will have about as many
            live = new long[liveRows.length];
            count = 0;
        }
    }

    private void thaw() {
        isFrozen = false;
        Chunk last = full[full.length - 1];
        full = Arrays.copyOf(full, full.length - 1);
        last.each(full.length << RowColumn.CHUNK_BITS, this::add);
    }

    public View view() {
        return new View(full, liveRows, live, count);
    }

    /** Puts the same values in place of a full chunk, for example out of a file. */
    public void replace(int number, Chunk same) {
        closeBefore((number + 1) << RowColumn.CHUNK_BITS);
        full = full.clone();
        full[number] = same;
    }

    /** A column whose first rows lie in chunks, all but perhaps the last of full size. */
    public static OptionalColumn of(List<Chunk> chunks, int rows) {
        OptionalColumn column = new OptionalColumn();
        column.full = chunks.toArray(Chunk[]::new);
        column.isFrozen = chunks.size() > rows >> RowColumn.CHUNK_BITS;
        return column;
    }
}

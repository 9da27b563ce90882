package org.hilo.engine.column;

/**
 * The values of one optional column in some rows in a row, fixed: which rows have one, and the values of those alone.
 *
 * @param marks a bit for each row that has a value, in words of 64; none when every row has one
 * @param ranks how many rows before each word have a value
 * @param values of the rows that have one, as {@link OptionalColumn} knows them
 * @param moreRows rows, within the chunk and rising, that have a further value
 * @param moreValues those further values
 */
public record Chunk(Packed marks, Packed ranks, Packed values, Packed moreRows, Packed moreValues) {
    /** Values unpacked at once; a power of two. */
    private static final int AT_ONCE = 1 << 10;

    public static final Chunk EMPTY =
            new Chunk(Packed.none(), Packed.none(), Packed.none(), Packed.none(), Packed.none());

    /** Of rows that rise, perhaps with repetitions; all lie below the size. */
    static Chunk of(int[] rows, long[] payloads, int count, int size) {
        if (count == size && !hasTwice(rows, count)) {
            return new Chunk(Packed.none(), Packed.none(), Packed.of(payloads, count), Packed.none(), Packed.none());
        }
        long[] marks = new long[(size + 63) / 64];
        int[] ranks = new int[marks.length];
        long[] values = new long[count];
        int[] moreRows = new int[count];
        long[] moreValues = new long[count];
        int first = 0;
        int more = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && rows[i] == rows[i - 1]) {
                moreRows[more] = rows[i];
                moreValues[more++] = payloads[i];
            } else {
                marks[rows[i] >> 6] |= 1L << rows[i];
                values[first++] = payloads[i];
            }
        }
        for (int word = 1; word < marks.length; word++) {
            ranks[word] = ranks[word - 1] + Long.bitCount(marks[word - 1]);
        }
        boolean isFull = first == size;
        return new Chunk(
                isFull ? Packed.none() : Packed.of(marks, marks.length),
                isFull ? Packed.none() : Packed.of(ranks, ranks.length),
                Packed.of(values, first),
                Packed.of(moreRows, more),
                Packed.of(moreValues, more));
    }

    private static boolean hasTwice(int[] rows, int count) {
        for (int i = 1; i < count; i++) {
            if (rows[i] == rows[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** The first value of the row, {@link OptionalColumn#ABSENT} without one, as in rows that came later. */
    long get(int row) {
        if (marks.size() == 0) {
            return row < values.size() ? values.get(row) : OptionalColumn.ABSENT;
        }
        if (row >> 6 >= marks.size()) {
            return OptionalColumn.ABSENT;
        }
        long word = marks.get(row >> 6);
        if ((word >>> row & 1) == 0) {
            return OptionalColumn.ABSENT;
        }
        return values.get(ranks.at(row >> 6) + Long.bitCount(word & (1L << row) - 1));
    }

    int more() {
        return moreRows.size();
    }

    /** Index of the first further value of the row; a place where it would stand when there is none. */
    int findMore(int row) {
        int low = 0;
        int high = moreRows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moreRows.at(middle) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Visits every value, first and further, with its row; rows rise. */
    void each(int firstRow, OptionalColumn.Visitor visitor) {
        int next = 0;
        int value = 0;
        int loaded = 0;
        long[] block = new long[Math.min(AT_ONCE, values.size())];
        int words = marks.size() == 0 ? (values.size() + 63) / 64 : marks.size();
        for (int w = 0; w < words; w++) {
            long word = marks.size() == 0 ? full(w) : marks.get(w);
            while (word != 0) {
                int row = (w << 6) + Long.numberOfTrailingZeros(word);
                if (value == loaded) {
                    loaded += Math.min(block.length, values.size() - value);
                    values.read(value, loaded - value, block);
                }
                visitor.visit(firstRow + row, block[value++ & AT_ONCE - 1]);
                for (; next < moreRows.size() && moreRows.at(next) == row; next++) {
                    visitor.visit(firstRow + row, moreValues.get(next));
                }
                word &= word - 1;
            }
        }
    }

    private long full(int word) {
        int left = values.size() - (word << 6);
        return left >= 64 ? -1L : (1L << left) - 1;
    }
}

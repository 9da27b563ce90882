package org.hilo.intake;

import java.util.List;

/**
 * Events in columns.
 *
 * @param size how many
 * @param micros times in microseconds since 1970
 * @param activities names of what happened
 * @param areas names of the areas
 * @param channels names of the channels
 * @param scores NaN without one; empty when no row has one
 * @param text bytes in UTF-8 that the slices lie in
 * @param references ids of the objects, by type
 * @param texts values of the text attributes
 * @param numbers values of the other attributes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record BulkRows(
        int size,
        long[] micros,
        Names activities,
        Names areas,
        Names channels,
        double[] scores,
        byte[] text,
        List<Slices> references,
        List<Slices> texts,
        List<Numbers> numbers) {
    /** What a row without a name or text has. */
    public static final int ABSENT = -1;

    /** Kinds of attributes that are not text. */
    public enum Kind {
        NUMBER,
        TIME,
        FLAG
    }

    /** An attribute that is not text. */
    public record Named(String name, Kind kind) {}

    /**
     * Names of which there are few.
     *
     * @param words the different names
     * @param ofRows index among them, {@link #ABSENT} without one; empty when no row has one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Names(List<String> words, int[] ofRows) {
        /** No row has one. */
        public static final Names NONE = new Names(List.of(), new int[0]);
    }

    /**
     * Texts as places in the bytes of the batch.
     *
     * @param from first byte of each row's text
     * @param length its bytes, {@link #ABSENT} for a row without one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Slices(int[] from, int[] length) {}

    /**
     * Numbers, times or flags.
     *
     * @param payloads bits of doubles, microseconds since 1970, or 0 and 1
     * @param isThere which rows have one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Numbers(long[] payloads, boolean[] isThere) {}
}

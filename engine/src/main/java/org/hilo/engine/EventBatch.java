package org.hilo.engine;

import java.util.List;

/**
 * Events in columns, as a reader of a large table finds them: all of one shape, so that no object is made for each.
 *
 * @param size how many events
 * @param micros times in microseconds since 1970
 * @param activities names of what happened
 * @param areas names of the areas; absent ones are allowed
 * @param channels names of the channels; absent ones are allowed
 * @param scores NaN without one; empty when no event has one
 * @param text bytes in UTF-8 that the slices lie in
 * @param references ids of the objects, in the order of the types of {@link BulkLoad}
 * @param texts values of text attributes, in the order of their names
 * @param numbers values of other attributes, in the order of their names
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record EventBatch(
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
    /** What an event without a name, a text or a number has. */
    public static final int ABSENT = -1;

    /**
     * Names of which there are few.
     *
     * @param words the different names
     * @param ofEvents index among them of each event, {@link #ABSENT} without one; empty when no event has one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Names(List<String> words, int[] ofEvents) {
        /** No event has one. */
        public static final Names NONE = new Names(List.of(), new int[0]);
    }

    /**
     * Texts of which there may be many, as places in the bytes of the batch.
     *
     * @param from first byte of each event's text
     * @param length its bytes, {@link #ABSENT} for an event without one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Slices(int[] from, int[] length) {}

    /**
     * Numbers, times or flags.
     *
     * @param payloads bits of doubles, microseconds since 1970, or 0 and 1
     * @param isThere which events have one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Numbers(long[] payloads, boolean[] isThere) {}
}

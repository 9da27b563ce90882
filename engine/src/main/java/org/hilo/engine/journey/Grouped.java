package org.hilo.engine.journey;

/**
 * Rows of a table by the object they are about, in order of time within each; rows of the same time in order of arrival.
 *
 * @param objects number of the object of each group
 * @param offsets group g has the positions from {@code offsets[g]} until {@code offsets[g + 1]}; no group is empty
 * @param rows row at each position
 * @param times time of each of those rows, in microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one step of building to the next, never compared
record Grouped(int[] objects, int[] offsets, int[] rows, long[] times) {
    int size() {
        return objects.length;
    }
}

package org.hilo.intake;

import java.util.List;

/**
 * Takes events in columns: what a {@link Sink} may offer so that plain tables of millions of rows are read without an object
 * for each. Rows that are not plain still come to the sink one by one; together they come in the order of the file.
 */
public interface BulkSink {

    /**
     * What all rows have; said once, before the first of them.
     *
     * @param references types of the objects; the first one makes the journeys that are counted
     * @param texts names of the text attributes
     * @param numbers names and kinds of the other attributes
     */
    void begins(List<String> references, List<String> texts, List<BulkRows.Named> numbers);

    /** Takes all rows of some batches, and returns the number of the first object of each; equal objects, equal numbers. */
    int[] accept(List<BulkRows> batches);

    /** The number of an object that came in a row or an event before. */
    int numberOf(Reference object);

    /** Forgets everything since {@link #begins}: the file turns out not to be plain, and is read again row by row. */
    void forget();
}

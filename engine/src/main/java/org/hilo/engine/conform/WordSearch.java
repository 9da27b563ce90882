package org.hilo.engine.conform;

import java.util.function.BooleanSupplier;

/** Finds a cheapest alignment of a word of labels; one thread at a time. */
interface WordSearch {
    /**
     * @param mostStates states to expand at most
     * @param stop asked often; when true, the search ends unsolved
     */
    WordResult align(int[] word, long mostStates, BooleanSupplier stop);
}

package org.hilo.engine;

import java.util.List;

/**
 * Names with their counts, by falling count, then by name.
 *
 * @param total number of different names, shown or not
 */
public record Counts(long total, List<Count> top) {
    public Counts {
        top = List.copyOf(top);
    }
}

package org.hilo.engine.answer;

import java.util.List;

/**
 * One row for each journey, one column for each feature: what drivers and early warnings are learned from.
 *
 * @param journeys ids, in no particular order
 * @param names of the columns
 * @param columns values, NaN where a journey has none
 */
@SuppressWarnings("ArrayRecordComponent") // large, and given away
public record FeatureTable(List<String> journeys, List<String> names, double[][] columns) {
    /** Values that a table may have: 400 MB of memory. */
    public static final long MOST_VALUES = 50_000_000;

    public FeatureTable {
        journeys = List.copyOf(journeys);
        names = List.copyOf(names);
    }

    /** The values of one feature by its name. */
    public double[] column(String name) {
        return columns[names.indexOf(name)];
    }
}

package org.hilo.intake;

/**
 * How to read.
 *
 * @param strict true: one refused record refuses everything, and no event reaches the sink (the files are read twice)
 * @param deriveIds false leaves the id of events empty where the source gives none, for readers that store nothing
 */
public record ReadOptions(boolean strict, boolean deriveIds) {

    public static ReadOptions standard() {
        return new ReadOptions(false, true);
    }

    public ReadOptions strictly() {
        return new ReadOptions(true, deriveIds);
    }
}

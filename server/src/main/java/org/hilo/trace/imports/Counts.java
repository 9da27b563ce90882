package org.hilo.trace.imports;

/**
 * How much of an import is done.
 *
 * @param rows rows, XES events or messages read
 * @param accepted events that were new
 * @param duplicates events that were known already
 * @param refused lines that became no event
 */
public record Counts(long rows, long accepted, long duplicates, long refused) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);
}

package org.hilo.trace.event;

/**
 * What became of events that were handed in: they are committed when one holds this.
 *
 * @param accepted events that were new
 * @param duplicates events whose source and id were known already; what was known stays as it was
 */
public record Receipt(long accepted, long duplicates) {
    public static final Receipt NOTHING = new Receipt(0, 0);

    public Receipt plus(Receipt other) {
        return new Receipt(accepted + other.accepted, duplicates + other.duplicates);
    }
}

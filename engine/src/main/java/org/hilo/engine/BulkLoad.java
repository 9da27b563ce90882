package org.hilo.engine;

import java.util.List;
import java.util.Map;
import org.hilo.engine.table.BulkColumns;

/** Adds events of one shape to a table in columns, on several threads; the table must not be changed otherwise meanwhile. */
public final class BulkLoad {
    /** Kinds of attributes that are not text. */
    public enum NumberKind {
        NUMBER,
        TIME,
        FLAG
    }

    private final EventTable table;
    private final BulkColumns columns;

    /**
     * @param references types of the objects
     * @param texts names of the text attributes
     * @param numbers names and kinds of the other attributes
     */
    public BulkLoad(EventTable table, List<String> references, List<String> texts, Map<String, NumberKind> numbers) {
        this.table = table;
        this.columns = table.bulk(references, texts, numbers);
    }

    /** Adds all events of some batches, in their order. Event ids go on from the number of events in the table. */
    public void add(List<EventBatch> batches) {
        table.addAll(columns, batches);
    }

    /**
     * Numbers of the objects of a type in the order of the events that {@link #add} added last, {@link EventBatch#ABSENT}
     * without one; equal objects have equal numbers.
     */
    public int[] objects(int reference) {
        return columns.objects(reference);
    }

    /** The number of an object that some event of the table is about; {@link EventBatch#ABSENT} when none is. */
    public int objectOf(int reference, String id) {
        return columns.objectOf(reference, id);
    }
}

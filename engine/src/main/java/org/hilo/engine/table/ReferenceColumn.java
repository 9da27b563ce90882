package org.hilo.engine.table;

import org.hilo.engine.Reference;
import org.hilo.engine.column.Ids;
import org.hilo.engine.column.OptionalColumn;

/** The references of one type: for the rows that have them, numbers of ids, each id once a row. */
public final class ReferenceColumn {
    /** What readers see of the column. */
    public record View(String type, OptionalColumn.View values, Ids.View ids) {
        public Reference reference(int id) {
            return new Reference(type, ids.get(id));
        }
    }

    private final String type;
    private final OptionalColumn values;
    private final Ids ids;

    ReferenceColumn(String type) {
        this(type, new OptionalColumn(), new Ids());
    }

    ReferenceColumn(String type, OptionalColumn values, Ids ids) {
        this.type = type;
        this.values = values;
        this.ids = ids;
    }

    String type() {
        return type;
    }

    OptionalColumn values() {
        return values;
    }

    Ids ids() {
        return ids;
    }

    void add(int row, String id) {
        values.add(row, ids.idOf(id));
    }

    View view() {
        return new View(type, values.view(), ids.view());
    }
}

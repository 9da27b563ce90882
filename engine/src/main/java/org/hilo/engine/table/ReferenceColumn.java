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
    private final OptionalColumn values = new OptionalColumn();
    private final Ids ids = new Ids();

    ReferenceColumn(String type) {
        this.type = type;
    }

    void add(int row, String id) {
        values.add(row, ids.idOf(id));
    }

    View view() {
        return new View(type, values.view(), ids.view());
    }
}

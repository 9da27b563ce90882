package org.hilo.intake.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression bound to the columns of a table. */
interface Bound {

    /** The cell: null when empty or one of the null tokens; texts come trimmed. */
    @Nullable
    Object one(Row row);

    /** All texts of the cell, for references: list cells and looked-up rows give several. */
    default List<String> all(Row row, String field) {
        Object one = one(row);
        return one == null ? List.of() : List.of(TextCheck.plain(field, one));
    }

    /** What to call the field in a refusal. */
    String label();
}

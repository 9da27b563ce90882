package org.hilo.engine;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Marks rows of the table by an attribute, so that journeys can look at a bit instead of searching a column. */
final class RowMarks {
    private RowMarks() {}

    /** Rows whose value, by its index in the column, the test accepts. */
    static BitSet carrying(AttributeColumn.View column, IntPredicate test, int rows) {
        BitSet marks = new BitSet(rows);
        for (int i = 0; i < column.size(); i++) {
            if (test.test(i)) {
                marks.set(column.rows()[i]);
            }
        }
        return marks;
    }
}

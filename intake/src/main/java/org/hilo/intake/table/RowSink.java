package org.hilo.intake.table;

import org.hilo.intake.Reason;

/** Takes the rows of a table, good and spoilt. */
public interface RowSink {

    void row(Row row);

    /** A row that the format itself could not give whole. */
    void spoilt(long line, String field, String value, Reason reason, String allowed);
}

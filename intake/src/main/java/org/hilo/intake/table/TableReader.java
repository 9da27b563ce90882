package org.hilo.intake.table;

import java.io.IOException;
import java.util.function.Function;

/** Reads the rows of one file in one format. */
@FunctionalInterface
public interface TableReader {

    /** Tells the columns first, then every row to the sink that it got for them. */
    void read(Function<Columns, RowSink> opening) throws IOException;
}

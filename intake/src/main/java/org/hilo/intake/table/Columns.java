package org.hilo.intake.table;

import java.util.Collection;

/** The names of a table's columns and their places in its rows. */
public interface Columns {

    /** The place of a column, or -1 if the table has none of that name. */
    int place(String name);

    /** The known names, for a message. */
    Collection<String> names();
}

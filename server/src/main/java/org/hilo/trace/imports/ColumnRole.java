package org.hilo.trace.imports;

import java.util.Locale;

/** What a column of a simple table becomes. */
public enum ColumnRole {
    IGNORE,
    ACTIVITY,
    TIME,
    /** A column of times in a wide table, each of which is an event of its own. */
    MILESTONE,
    REFERENCE,
    AREA,
    CHANNEL,
    SCORE,
    COMMENT,
    ATTRIBUTE,
    /** A column of times until when something was promised. */
    PROMISE,
    ID;

    /** As forms and message keys say it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

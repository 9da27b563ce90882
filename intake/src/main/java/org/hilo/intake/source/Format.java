package org.hilo.intake.source;

import java.util.Locale;

/** The kinds of files that can be read. */
public enum Format {
    TABLE,
    XLSX,
    XES,
    OCEL_JSON,
    OCEL_XML,
    OCEL1_JSON,
    CLOUD_EVENTS,
    JSON_ROWS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.hilo.intake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an event.
 *
 * @param dates patterns of a time attribute that differ from those of the file, else null
 */
public record AttributeMapping(
        Expression value, Kind kind, @Nullable List<String> dates) {

    /** What kind of value an attribute holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        TIME,
        FLAG
    }
}

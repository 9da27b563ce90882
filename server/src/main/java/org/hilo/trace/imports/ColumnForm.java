package org.hilo.trace.imports;

import java.util.List;
import org.hilo.intake.Look;

/**
 * A column and what it becomes.
 *
 * @param name as the file says it
 * @param samples some of its values
 * @param as the event's, reference's or attribute's name, where the role needs one
 */
public record ColumnForm(String name, Look.Kind kind, List<String> samples, ColumnRole role, String as) {
    public ColumnForm {
        samples = List.copyOf(samples);
    }

    ColumnForm becoming(ColumnRole other, String otherName) {
        return new ColumnForm(name, kind, samples, other, otherName.strip());
    }

    /** The name to use: the given one, else the column's own. */
    String nameToUse() {
        return as.isBlank() ? name : as;
    }
}

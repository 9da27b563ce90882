package org.hilo.trace.imports;

import java.util.List;
import java.util.Map;
import org.hilo.intake.Look;

/**
 * A column and what it becomes.
 *
 * @param name as the file says it
 * @param samples some of its values
 * @param as the event's, reference's, attribute's or promise's name, where the role needs one
 * @param more what only some roles need
 */
public record ColumnForm(
        String name, Look.Kind kind, List<String> samples, ColumnRole role, String as, ColumnDetails more) {
    public ColumnForm {
        samples = List.copyOf(samples);
    }

    /** The same with what was sent under a prefix such as {@code f0.c3.}. */
    ColumnForm answered(Map<String, String> form, String prefix) {
        return new ColumnForm(
                name,
                kind,
                samples,
                roleOf(form.getOrDefault(prefix + "role", role.text())),
                form.getOrDefault(prefix + "as", as).strip(),
                more.answered(form, prefix));
    }

    private static ColumnRole roleOf(String text) {
        for (ColumnRole role : ColumnRole.values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        return ColumnRole.IGNORE;
    }

    /** The name to use: the given one, else the column's own. */
    String nameToUse() {
        return as.isBlank() ? name : as;
    }
}

package org.hilo.trace.imports;

import java.util.Map;

/**
 * What only some roles of a column need; empty texts where nothing is said.
 *
 * @param area of an event of its own: who does it
 * @param kind of a reference: person, owned or shared
 * @param scale of a score, such as {@code 1..5}
 * @param at of a score or comment: the event of the row at which it was said
 * @param kept of a promise: the event that keeps it
 * @param by of a promise: instant or day
 */
public record ColumnDetails(String area, String kind, String scale, String at, String kept, String by) {
    static final ColumnDetails NONE = new ColumnDetails("", "", "", "", "", "instant");

    ColumnDetails withArea(String given) {
        return new ColumnDetails(given, kind, scale, at, kept, by);
    }

    ColumnDetails withKind(String given) {
        return new ColumnDetails(area, given, scale, at, kept, by);
    }

    ColumnDetails said(String scaleText, String event) {
        return new ColumnDetails(area, kind, scaleText, event, kept, by);
    }

    ColumnDetails promised(String event, String how) {
        return new ColumnDetails(area, kind, scale, at, event, how);
    }

    ColumnDetails answered(Map<String, String> form, String prefix) {
        return new ColumnDetails(
                form.getOrDefault(prefix + "area", area).strip(),
                form.getOrDefault(prefix + "kind", kind),
                form.getOrDefault(prefix + "scale", scale).strip(),
                form.getOrDefault(prefix + "at", at).strip(),
                form.getOrDefault(prefix + "kept", kept).strip(),
                form.getOrDefault(prefix + "by", by));
    }
}

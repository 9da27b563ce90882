package org.hilo.trace.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reference;
import org.jspecify.annotations.Nullable;

/** Events as columns of text, one array each: a whole batch is one statement and one round trip. */
final class EventRows {
    private EventRows() {}

    static @Nullable String[][] columns(List<Row> rows, Instant receivedAt) {
        String received = receivedAt.truncatedTo(ChronoUnit.MICROS).toString();
        return new @Nullable String[][] {
            column(rows, row -> row.event().source()),
            column(rows, row -> row.event().id()),
            column(rows, row -> row.event().activity()),
            column(
                    rows,
                    row -> row.event().time().truncatedTo(ChronoUnit.MICROS).toString()),
            column(rows, row -> row.event().timeFromReceipt() ? "t" : "f"),
            column(rows, row -> received),
            column(rows, row -> row.event().area()),
            column(rows, row -> row.event().channel()),
            column(rows, row -> array(row.event().references(), Reference::type)),
            column(rows, row -> array(row.event().references(), Reference::id)),
            column(rows, row -> roles(row.event().references())),
            column(rows, row -> AttributeJson.write(row.event().attributes())),
            column(
                    rows,
                    row -> row.event().score() == null
                            ? null
                            : row.event().score().toString()),
            column(rows, row -> row.event().comment()),
            column(rows, row -> row.importId() == null ? null : row.importId().toString())
        };
    }

    /** An event on its way into the table. */
    record Row(IncomingEvent event, @Nullable Long importId) {}

    private static @Nullable String[] column(List<Row> rows, Function<Row, @Nullable String> value) {
        @Nullable String[] column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private static String roles(List<Reference> references) {
        boolean isGiven = references.stream().anyMatch(reference -> reference.qualifier() != null);
        return isGiven
                ? array(references, reference -> reference.qualifier() == null ? "" : reference.qualifier())
                : "{}";
    }

    /** An array as PostgreSQL writes it: every element quoted, quotes and backslashes escaped. */
    static String array(List<Reference> references, Function<Reference, @Nullable String> part) {
        StringBuilder text = new StringBuilder(32).append('{');
        for (Reference reference : references) {
            if (text.length() > 1) {
                text.append(',');
            }
            quote(part.apply(reference), text);
        }
        return text.append('}').toString();
    }

    private static void quote(@Nullable String value, StringBuilder text) {
        if (value == null) {
            text.append("NULL");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }
}

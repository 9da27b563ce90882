package org.hilo.intake.text;

import java.util.List;
import org.hilo.intake.Reason;
import org.hilo.intake.table.NamedColumns;
import org.hilo.intake.table.RowSink;

/** Refuses rows that have not the shape of their table. */
public final class RowCheck {
    private RowCheck() {}

    /** Whether a row was refused, given all its cells. */
    public static boolean refused(long line, List<String> cells, NamedColumns columns, RowSink sink) {
        int tooLongAt = -1;
        for (int i = 0; i < cells.size(); i++) {
            tooLongAt = cells.get(i).length() > Fields.FIELD_CHARS_MAX ? i : tooLongAt;
        }
        return refused(line, cells.size(), tooLongAt, cells.getLast().isEmpty(), columns, sink);
    }

    /**
     * Whether a row was refused.
     *
     * @param count how many cells it has
     * @param tooLongAt place of a cell that is too long, negative without one
     * @param isLastBlank whether its last cell is empty, so that one cell more than columns is no harm
     */
    static boolean refused(
            long line, int count, int tooLongAt, boolean isLastBlank, NamedColumns columns, RowSink sink) {
        int expected = columns.count();
        if (count > Fields.FIELDS_MAX) {
            sink.spoilt(line, "", "", Reason.TOO_MANY_FIELDS, String.valueOf(Fields.FIELDS_MAX));
            return true;
        }
        if (tooLongAt >= 0) {
            String name = tooLongAt < expected ? List.copyOf(columns.names()).get(tooLongAt) : "";
            sink.spoilt(line, name, "", Reason.FIELD_TOO_LONG, String.valueOf(Fields.FIELD_CHARS_MAX));
            return true;
        }
        if (count != expected && !(count == expected + 1 && isLastBlank)) {
            sink.spoilt(line, "", String.valueOf(count), Reason.FIELD_COUNT, String.valueOf(expected));
            return true;
        }
        return false;
    }
}

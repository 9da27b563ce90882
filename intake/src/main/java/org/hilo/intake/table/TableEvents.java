package org.hilo.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.FileMapping;

/** Makes the events of each row of one file. */
public final class TableEvents implements RowSink {

    private final String file;
    private final Tally tally;
    private final List<EventOfRow> events = new ArrayList<>();

    public TableEvents(InputFile input, FileMapping mapping, Columns columns, Lookups lookups, Tally tally) {
        this.file = input.name();
        this.tally = tally;
        Binder binder = new Binder(file, columns, mapping.settings(), lookups, tally);
        mapping.events().forEach(event -> events.add(new EventOfRow(mapping, event, binder, tally, input.stem())));
        binder.throwIfWrong();
    }

    @Override
    public void row(Row row) {
        tally.row();
        Refusal before = null;
        for (EventOfRow event : events) {
            try {
                event.read(row);
            } catch (CellRefused refused) {
                Refusal refusal = refused.at(file, row.line());
                // a cell that all events of a wide row share is refused once
                if (!refusal.equals(before)) {
                    tally.refuse(refusal);
                }
                before = refusal;
            }
        }
    }

    @Override
    public void spoilt(long line, String field, String value, Reason reason, String allowed) {
        tally.row();
        tally.refuse(Refusal.of(file, line, field, value, reason, allowed));
    }

    /** References of the file and of the event together; the event's own stand over the file's. */
    static <T> Map<String, T> over(Map<String, T> outer, Map<String, T> own) {
        Map<String, T> both = new LinkedHashMap<>(outer);
        both.putAll(own);
        return both;
    }
}

package org.hilo.intake.xes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hilo.intake.table.Columns;
import org.hilo.intake.table.Row;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.SlotColumns;
import org.hilo.intake.table.TableReader;
import org.jspecify.annotations.Nullable;

/** A log under a mapping: every event is a row, its attributes are columns, those of the trace with {@code case:} before. */
public final class XesTable implements TableReader {

    private final XesReader reader;

    public XesTable(XesReader reader) {
        this.reader = reader;
    }

    private record EventRow(
            long line, @Nullable Object[] cells, @Nullable Object[] ofTrace) implements Row {
        @Override
        public @Nullable Object cell(int place) {
            return cells[place] == null ? ofTrace[place] : cells[place];
        }
    }

    @Override
    public void read(Function<Columns, RowSink> opening) throws IOException {
        SlotColumns columns = new SlotColumns();
        RowSink sink = opening.apply(columns);
        reader.read(new Rows(columns, sink));
    }

    private static final class Rows implements XesReader.Listener {
        private final SlotColumns columns;
        private final RowSink sink;
        private final List<EventRow> rows = new ArrayList<>();
        private @Nullable Object[] ofTrace;
        private @Nullable Object[] cells;
        private long line;

        Rows(SlotColumns columns, RowSink sink) {
            this.columns = columns;
            this.sink = sink;
            this.ofTrace = new @Nullable Object[columns.count()];
            this.cells = new @Nullable Object[columns.count()];
        }

        @Override
        public void trace(long number, long traceLine) {
            rows.clear();
            ofTrace = new @Nullable Object[columns.count()];
        }

        @Override
        public void traceAttribute(String type, String key, String value) {
            set(ofTrace, "case:" + key, value);
        }

        @Override
        public void event(long eventLine) {
            line = eventLine;
            cells = new @Nullable Object[columns.count()];
        }

        @Override
        public void eventAttribute(String type, String key, String value) {
            set(cells, key, value);
        }

        private void set(@Nullable Object[] row, String key, String value) {
            Integer slot = columns.slot(key);
            if (slot != null) {
                row[slot] = value;
            }
        }

        @Override
        public void eventEnd() {
            rows.add(new EventRow(line, cells, ofTrace));
        }

        @Override
        public void traceEnd() {
            rows.forEach(sink::row);
            rows.clear();
        }
    }
}

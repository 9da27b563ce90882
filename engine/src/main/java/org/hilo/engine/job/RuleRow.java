package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.Words;
import org.hilo.engine.rule.RuleEvent;
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.hilo.engine.table.ReferenceColumn;
import org.hilo.engine.table.TableView;
import org.jspecify.annotations.Nullable;

/** A row of a table as rules look at it, moved from row to row; read when asked for. */
final class RuleRow implements RuleEvent {
    private static final int NO_ROW = -1;

    private final RuleColumns columns;
    private final TableView table;

    /** Ids of the row's objects, by type; those of {@link #read}. */
    private final List<List<String>> objects;

    /** The row whose objects of the type were read last. */
    private final int[] read;

    private int label;
    private int row = NO_ROW;
    private long micros;

    RuleRow(RuleColumns columns) {
        this.columns = columns;
        this.table = columns.table();
        int types = columns.references().size();
        this.objects = Stream.generate(() -> (List<String>) new ArrayList<String>())
                .limit(types)
                .toList();
        this.read = IntStream.generate(() -> NO_ROW).limit(types).toArray();
    }

    /** Shows a step of a sequence, of which nothing is known but its label. */
    void show(int newLabel) {
        show(newLabel, NO_ROW, 0);
    }

    void show(int newLabel, int newRow, long newMicros) {
        label = newLabel;
        row = newRow;
        micros = newMicros;
    }

    @Override
    public long id() {
        return row == NO_ROW ? 0 : table.ids().get(row);
    }

    @Override
    public long timeMicros() {
        return micros;
    }

    @Override
    public int activity() {
        return columns.activities()[label];
    }

    @Override
    public int area() {
        return columns.areas()[label];
    }

    @Override
    public int channel() {
        return columns.channelOf(row);
    }

    @Override
    public @Nullable String areaName() {
        return table.areaName(label);
    }

    @Override
    public @Nullable String channelName() {
        int channel = table.channel(row);
        return channel == Words.ABSENT ? null : table.channelNames().get(channel);
    }

    @Override
    public double score() {
        return table.score(row);
    }

    @Override
    public int objects(int type) {
        return read(type).size();
    }

    @Override
    public String object(int type, int index) {
        return read(type).get(index);
    }

    private List<String> read(int type) {
        List<String> ids = objects.get(type);
        if (read[type] != row) {
            read[type] = row;
            ids.clear();
            for (ReferenceColumn.View column : columns.references().get(type)) {
                column.values().of(row, (at, id) -> ids.add(column.ids().get((int) id)));
            }
        }
        return ids;
    }

    @Override
    public boolean hasAttribute(int attribute) {
        for (AttributeColumn.View column : columns.attributes().get(attribute)) {
            if (column.values().has(row)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable String attributeText(int attribute) {
        for (AttributeColumn.View column : columns.attributes().get(attribute)) {
            long value = column.values().get(row);
            if (value != OptionalColumn.ABSENT) {
                return column.value(value).text();
            }
        }
        return null;
    }

    @Override
    public double attributeNumber(int attribute) {
        long bits = value(attribute, Kind.NUMBER);
        return bits == OptionalColumn.ABSENT ? Double.NaN : Double.longBitsToDouble(bits);
    }

    @Override
    public long attributeTimeMicros(int attribute) {
        long time = value(attribute, Kind.TIME);
        return time == OptionalColumn.ABSENT ? NO_TIME : time;
    }

    private long value(int attribute, Kind kind) {
        for (AttributeColumn.View column : columns.attributes().get(attribute)) {
            if (column.kind() == kind) {
                return column.values().get(row);
            }
        }
        return OptionalColumn.ABSENT;
    }
}

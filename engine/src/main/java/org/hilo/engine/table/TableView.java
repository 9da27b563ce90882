package org.hilo.engine.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.engine.Step;
import org.hilo.engine.Value;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.RowColumn;
import org.hilo.engine.column.Words;
import org.jspecify.annotations.Nullable;

/** The first {@code size} rows of a table as they stood at one moment. */
public record TableView(
        int size,
        RowColumn.View ids,
        RowColumn.View times,
        RowColumn.View labelsOfRows,
        OptionalColumn.View channels,
        OptionalColumn.View scores,
        List<ReferenceColumn.View> references,
        List<AttributeColumn.View> attributes,
        LabelView labels,
        Words activityNames,
        Words areaNames,
        Words channelNames) {

    public long time(int row) {
        return times.get(row);
    }

    public int label(int row) {
        return labelsOfRows.at(row);
    }

    /** Number of the channel, {@link Words#ABSENT} where nobody recorded it. */
    public int channel(int row) {
        long channel = channels.get(row);
        return channel == OptionalColumn.ABSENT ? Words.ABSENT : (int) channel;
    }

    /** The score of the row, NaN without one. */
    public double score(int row) {
        return Double.longBitsToDouble(scores.get(row)); // what is absent are the bits of a NaN
    }

    /** The columns of this name, one for each kind of value. */
    public List<AttributeColumn.View> attributes(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).toList();
    }

    public String activityName(int label) {
        return activityNames.get(labels.activities()[label]);
    }

    /** Name of the label's area, null where nobody recorded it. */
    public @Nullable String areaName(int label) {
        int area = labels.areas()[label];
        return area == Words.ABSENT ? null : areaNames.get(area);
    }

    public Step step(int row) {
        double score = score(row);
        int label = label(row);
        int channel = channel(row);
        return new Step(
                ids.get(row),
                Micros.instant(time(row)),
                activityName(label),
                areaName(label),
                channel == Words.ABSENT ? null : channelNames.get(channel),
                Double.isNaN(score) ? null : score);
    }

    /** The row as the event that was added. */
    public Event event(int row) {
        Step step = step(row);
        Map<String, Value> values = new LinkedHashMap<>();
        for (AttributeColumn.View attribute : attributes) {
            long payload = attribute.values().get(row);
            if (payload != OptionalColumn.ABSENT) {
                values.put(attribute.name(), attribute.value(payload));
            }
        }
        return new Event(
                step.eventId(),
                step.time(),
                step.activity(),
                step.area(),
                step.channel(),
                referencesOf(row),
                values,
                step.score());
    }

    /** Those of one type together. */
    public List<Reference> referencesOf(int row) {
        List<Reference> found = new ArrayList<>();
        for (ReferenceColumn.View type : references) {
            type.values().of(row, (at, id) -> found.add(type.reference((int) id)));
        }
        return found;
    }
}

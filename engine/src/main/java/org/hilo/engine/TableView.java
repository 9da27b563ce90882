package org.hilo.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first {@code size} rows of a table as they stood at one moment; areas and channels are -1 where absent. */
@SuppressWarnings("ArrayRecordComponent") // shared with the columns on purpose, never compared
record TableView(
        int size,
        long[] ids,
        long[] times,
        int[] activities,
        int[] areas,
        int[] channels,
        long[] scoreBits,
        ReferenceColumn.View references,
        List<AttributeColumn.View> attributes,
        Words activityNames,
        Words areaNames,
        Words channelNames) {

    /** The score of the row, NaN without one. */
    double score(int row) {
        return Double.longBitsToDouble(scoreBits[row]);
    }

    List<AttributeColumn.View> attributes(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).toList();
    }

    Step step(int row) {
        double score = score(row);
        return new Step(
                ids[row],
                Micros.instant(times[row]),
                activityNames.get(activities[row]),
                areas[row] < 0 ? null : areaNames.get(areas[row]),
                channels[row] < 0 ? null : channelNames.get(channels[row]),
                Double.isNaN(score) ? null : score);
    }

    /** Reads rows one after another back into events. */
    final class Reader {
        private final int[] cursors = new int[attributes.size()];

        /** Rows must be asked for in ascending order. */
        Event event(int row) {
            Step step = step(row);
            Reference[] found = new Reference[references.ends()[row] - references.start(row)];
            Arrays.setAll(found, i -> references.reference(references.start(row) + i));
            return new Event(
                    step.eventId(),
                    step.time(),
                    step.activity(),
                    step.area(),
                    step.channel(),
                    List.of(found),
                    attributesOf(row),
                    step.score());
        }

        private Map<String, Value> attributesOf(int row) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (int a = 0; a < cursors.length; a++) {
                AttributeColumn.View column = attributes.get(a);
                while (cursors[a] < column.size() && column.rows()[cursors[a]] < row) {
                    cursors[a]++;
                }
                if (cursors[a] < column.size() && column.rows()[cursors[a]] == row) {
                    values.put(column.name(), column.value(cursors[a]));
                }
            }
            return values;
        }
    }
}

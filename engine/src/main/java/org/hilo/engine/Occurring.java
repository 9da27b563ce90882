package org.hilo.engine;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the names that the steps of a log carry; the table may know more, from events outside of it. */
final class Occurring {
    private Occurring() {}

    static List<String> names(JourneyColumns log, NameKind kind) {
        TableView table = log.table;
        return switch (kind) {
            case ACTIVITY -> used(log, table.activities(), table.activityNames());
            case AREA -> used(log, table.areas(), table.areaNames());
            case CHANNEL -> used(log, table.channels(), table.channelNames());
        };
    }

    static List<String> attributes(JourneyColumns log) {
        BitSet rows = new BitSet(log.table.size());
        for (int row : log.rows) {
            rows.set(row);
        }
        return log.table.attributes().stream()
                .filter(column -> IntStream.range(0, column.size()).anyMatch(i -> rows.get(column.rows()[i])))
                .map(AttributeColumn.View::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> used(JourneyColumns log, int[] idOfRow, Words names) {
        BitSet used = new BitSet(names.size());
        for (int row : log.rows) {
            if (idOfRow[row] >= 0) {
                used.set(idOfRow[row]);
            }
        }
        return used.stream().mapToObj(names::get).sorted().toList();
    }
}

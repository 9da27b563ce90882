package org.hilo.engine.job;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Handoff;
import org.hilo.engine.Level;
import org.hilo.engine.column.Words;
import org.hilo.engine.table.LabelView;
import org.hilo.engine.table.TableView;

/**
 * The nodes that a level makes of labels.
 *
 * @param ofLabel node of each label, {@link #LEFT_OUT} where the level shows nothing of it
 * @param names of the nodes
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record Nodes(int[] ofLabel, List<String> names) {
    static final int LEFT_OUT = -1;

    static Nodes of(Level level, TableView table) {
        LabelView labels = table.labels();
        return switch (level) {
            case Level.Activities() ->
                new Nodes(Arrays.copyOf(labels.activities(), labels.size()), words(table.activityNames()));
            case Level.Areas() -> areas(table);
            case Level.Mapped mapped -> mapped(mapped, table);
        };
    }

    int count() {
        return names.size();
    }

    /** Whether some label has no node, so that steps around it become neighbours. */
    boolean leavesOut() {
        return Arrays.stream(ofLabel).anyMatch(node -> node == LEFT_OUT);
    }

    /** The unknown area is the node after the last area. */
    private static Nodes areas(TableView table) {
        int unknown = table.areaNames().size();
        int[] nodes = Arrays.copyOf(table.labels().areas(), table.labels().size());
        for (int label = 0; label < nodes.length; label++) {
            nodes[label] = nodes[label] == Words.ABSENT ? unknown : nodes[label];
        }
        String[] names = Arrays.copyOf(table.areaNames().array(), unknown + 1);
        names[unknown] = Handoff.UNKNOWN_AREA;
        return new Nodes(nodes, List.of(names));
    }

    private static Nodes mapped(Level.Mapped level, TableView table) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] ofActivity = new int[table.activityNames().size()];
        for (int activity = 0; activity < ofActivity.length; activity++) {
            String name = table.activityNames().get(activity);
            String node = level.nodes().get(name);
            if (node == null && level.rest() == Level.Rest.LEFT_OUT) {
                ofActivity[activity] = LEFT_OUT;
            } else {
                ofActivity[activity] = numbers.computeIfAbsent(node == null ? name : node, n -> numbers.size());
            }
        }
        int[] nodes = new int[table.labels().size()];
        Arrays.setAll(nodes, label -> ofActivity[table.labels().activities()[label]]);
        return new Nodes(nodes, List.copyOf(numbers.keySet()));
    }

    private static List<String> words(Words words) {
        return Arrays.asList(words.array()).subList(0, words.size());
    }
}

package org.hilo.trace.level;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hilo.engine.Level;

/**
 * A level that people defined, under a name.
 *
 * @param nodes node of each activity, by activity
 */
public record NamedLevel(
        long id, String name, Map<String, String> nodes, Level.Rest rest, String changedBy, Instant changedAt) {
    public NamedLevel {
        nodes = Map.copyOf(nodes);
    }

    /** The same for the engine. */
    public Level.Mapped level() {
        return new Level.Mapped(name, new TreeMap<>(nodes), rest);
    }

    /** The activities of each node, both in alphabetical order. */
    public Map<String, List<String>> activities() {
        return new TreeMap<>(nodes)
                .entrySet().stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getValue,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}

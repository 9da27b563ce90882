package org.hilo.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.mapping.MappingReader.Faults;
import tools.jackson.databind.JsonNode;

/** Reads the levels of a mapping. */
final class LevelReader {

    /** Levels that need no mapping, by the names under which people ask for them. */
    private static final List<String> BUILT_IN = List.of("activity", "area");

    private final Faults faults;

    LevelReader(Faults faults) {
        this.faults = faults;
    }

    List<LevelMapping> read(Node top) {
        List<LevelMapping> levels = new ArrayList<>();
        top.object("levels").forEach((name, json) -> levels.add(level(name, json)));
        return levels;
    }

    private LevelMapping level(String name, JsonNode json) {
        Node level = new Node(json, "levels." + name, faults);
        level.onlyKeys(Keys.LEVEL);
        if (BUILT_IN.contains(name)) {
            faults.add(level.path(), "level-name-taken", Map.of("value", name));
        }
        Map<String, List<String>> nodes = new LinkedHashMap<>();
        JsonNode written = level.child("nodes");
        if (written != null) {
            Node inner = new Node(written, level.path("nodes"), faults);
            level.object("nodes").keySet().forEach(node -> nodes.put(node, inner.strings(node)));
        }
        check(level, nodes);
        return new LevelMapping(name, level.choice("rest", LevelMapping.Rest.class, LevelMapping.Rest.KEPT), nodes);
    }

    private void check(Node level, Map<String, List<String>> nodes) {
        if (nodes.isEmpty()) {
            faults.add(level.path(), "level-without-nodes", Map.of());
        }
        Map<String, String> nodeOf = new LinkedHashMap<>();
        nodes.forEach((node, activities) -> {
            if (activities.isEmpty()) {
                faults.add(level.path("nodes") + "." + node, "node-without-activities", Map.of());
            }
            for (String activity : activities) {
                String other = nodeOf.putIfAbsent(activity, node);
                if (other != null) {
                    faults.add(
                            level.path("nodes") + "." + node,
                            "activity-in-two-nodes",
                            Map.of("value", activity, "other", other));
                }
            }
        });
    }
}

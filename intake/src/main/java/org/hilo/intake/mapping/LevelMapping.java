package org.hilo.intake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A level at which journeys are looked at: activities put together under names of their own, such as stages.
 *
 * @param name what the level is called
 * @param rest what becomes of activities that are in no node
 * @param nodes the activities of each node, by its name; no activity is in two
 */
public record LevelMapping(String name, Rest rest, Map<String, List<String>> nodes) {

    /** What becomes of activities that a level does not name. */
    public enum Rest {
        /** Each remains a node of its own name. */
        KEPT,
        /** Nothing of them is shown: the steps around one follow each other. */
        LEFT_OUT
    }

    public LevelMapping {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        nodes.forEach((node, activities) -> copy.put(node, List.copyOf(activities)));
        nodes = Collections.unmodifiableMap(copy);
    }

    /** The node of each activity. */
    public Map<String, String> nodeOfActivity() {
        Map<String, String> all = new LinkedHashMap<>();
        nodes.forEach((node, activities) -> activities.forEach(activity -> all.put(activity, node)));
        return all;
    }
}

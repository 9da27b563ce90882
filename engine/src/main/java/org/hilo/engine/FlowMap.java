package org.hilo.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What directly follows what in the selected journeys; nodes and edges by falling count, then by name. */
public record FlowMap(long journeys, long events, List<Node> nodes, List<Edge> edges) {
    public FlowMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The area that most often does each activity; none of those that nobody is known to do. */
    public Map<String, String> areaOf() {
        Map<String, String> areaOf = new TreeMap<>();
        for (Node node : nodes) {
            String area = node.area();
            if (area != null) {
                areaOf.put(node.activity(), area);
            }
        }
        return areaOf;
    }
}

package org.hilo.engine;

import java.util.List;

/** What directly follows what in the selected journeys; nodes and edges by falling count, then by name. */
public record FlowMap(long journeys, long events, List<Node> nodes, List<Edge> edges) {
    public FlowMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}

package org.hilo.drawing;

import org.hilo.engine.Edge;
import org.hilo.engine.Node;

/** What a flow picture writes on its places and how it draws them. */
interface FlowMarks {
    /** Conclusion or name of the whole picture. */
    String title();

    /** What stands in the box of a node. */
    default String name(Node node) {
        return node.activity();
    }

    FlowMark activity(Node node);

    FlowMark start(Node node);

    FlowMark end(Node node);

    FlowMark path(Edge edge);
}

package org.hilo.trace.flow;

import org.hilo.drawing.FlowWords;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;

/**
 * The words of a map whose journeys are too few to tell anything about: its places and names, no number.
 *
 * @param title why there are none
 */
record UntoldTexts(String title, FlowWords words) implements FlowWords {
    @Override
    public String count(long count) {
        return "";
    }

    @Override
    public String duration(double seconds) {
        return "";
    }

    @Override
    public String starts(long journeys) {
        return "";
    }

    @Override
    public String ends(long journeys) {
        return "";
    }

    @Override
    public String name(String node) {
        return words.name(node);
    }

    @Override
    public String nodeTitle(Node node) {
        return name(node.activity());
    }

    @Override
    public String edgeTitle(Edge edge) {
        return name(edge.from()) + " → " + name(edge.to());
    }
}

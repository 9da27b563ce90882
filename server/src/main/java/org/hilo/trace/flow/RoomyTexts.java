package org.hilo.trace.flow;

import org.hilo.drawing.FlowWords;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;

/**
 * Makes the places of a map wide enough for what its periods write on them: no count of a period is larger than that of the
 * whole, but a wait may be longer. Nobody reads these words.
 */
record RoomyTexts(Shell shell, FlowWords words) implements FlowWords {
    private static final double WIDEST_WAIT_SECONDS = 58 * 60;

    @Override
    public String title() {
        return "";
    }

    @Override
    public String count(long count) {
        return words.count(count);
    }

    @Override
    public String duration(double seconds) {
        return shell.format().duration(WIDEST_WAIT_SECONDS);
    }

    @Override
    public String starts(long journeys) {
        return words.starts(journeys);
    }

    @Override
    public String ends(long journeys) {
        return words.ends(journeys);
    }

    @Override
    public String name(String node) {
        return words.name(node);
    }

    @Override
    public String nodeTitle(Node node) {
        return "";
    }

    @Override
    public String edgeTitle(Edge edge) {
        return "";
    }
}

package org.hilo.cli.answer;

import org.hilo.cli.terminal.Words;
import org.hilo.drawing.FlowWords;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;

/** The words of a flow map in the reader's language, without links. */
record MapWords(Words words, FlowMap map) implements FlowWords {

    @Override
    public String title() {
        return words.say("map.title", "journeys", map.journeys(), "events", map.events());
    }

    @Override
    public String count(long count) {
        return words.count(count);
    }

    @Override
    public String duration(double seconds) {
        return words.duration(seconds);
    }

    @Override
    public String starts(long journeys) {
        return words.say("map.starts", "journeys", journeys);
    }

    @Override
    public String ends(long journeys) {
        return words.say("map.ends", "journeys", journeys);
    }

    @Override
    public String nodeTitle(Node node) {
        return words.say("map.node", "activity", node.activity(), "count", node.count(), "journeys", node.journeys());
    }

    @Override
    public String edgeTitle(Edge edge) {
        return words.say(
                "map.edge",
                "from",
                edge.from(),
                "to",
                edge.to(),
                "count",
                edge.count(),
                "median",
                words.duration(edge.waiting().medianSeconds()),
                "p90",
                words.duration(edge.waiting().p90Seconds()));
    }
}

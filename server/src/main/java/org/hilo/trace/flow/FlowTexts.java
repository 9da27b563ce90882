package org.hilo.trace.flow;

import org.hilo.drawing.FlowWords;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Handoff;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;

/** The flow picture's words in the reader's language, and its links. */
final class FlowTexts implements FlowWords {
    private final Shell shell;
    private final FlowMap map;
    private final Selection selection;
    private final FlowRequest request;
    private final boolean linked;

    FlowTexts(Shell shell, FlowMap map, Selection selection, FlowRequest request, boolean linked) {
        this.shell = shell;
        this.map = map;
        this.selection = selection;
        this.request = request;
        this.linked = linked;
    }

    @Override
    public String title() {
        return shell.t("trace.flow.picture.title", "journeys", map.journeys(), "events", map.events());
    }

    @Override
    public String count(long count) {
        return shell.format().number(count);
    }

    @Override
    public String duration(double seconds) {
        return shell.format().duration(seconds);
    }

    @Override
    public String starts(long journeys) {
        return shell.t("trace.flow.picture.starts", "journeys", journeys);
    }

    @Override
    public String ends(long journeys) {
        return shell.t("trace.flow.picture.ends", "journeys", journeys);
    }

    @Override
    public String nodeTitle(Node node) {
        return shell.t(
                "trace.flow.picture.node",
                "activity",
                name(node.activity()),
                "count",
                node.count(),
                "journeys",
                node.journeys(),
                "repeats",
                node.repeats());
    }

    @Override
    public String edgeTitle(Edge edge) {
        return shell.t(
                "trace.flow.picture.edge",
                "from",
                name(edge.from()),
                "to",
                name(edge.to()),
                "count",
                edge.count(),
                "journeys",
                edge.journeys(),
                "median",
                duration(edge.waiting().medianSeconds()),
                "p90",
                duration(edge.waiting().p90Seconds()));
    }

    @Override
    public @Nullable String nodeLink(String activity) {
        return linked ? link("pick", activity) : null;
    }

    @Override
    public @Nullable String edgeLink(String from, String to) {
        return linked ? link("pick", from, "pickTo", to) : null;
    }

    @Override
    public String name(String node) {
        return node.equals(Handoff.UNKNOWN_AREA) ? shell.t("trace.selection.filter.unknown_area") : node;
    }

    private String link(Object... pick) {
        return selection.link("/trace/flow", request.keptWith(pick)) + "#pick";
    }
}

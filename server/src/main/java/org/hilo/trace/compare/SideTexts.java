package org.hilo.trace.compare;

import java.util.List;
import org.hilo.drawing.FlowWords;
import org.hilo.engine.Edge;
import org.hilo.engine.Filter;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The words of one side's picture: shares of its journeys, each with interval and n for those who point at it.
 *
 * @param side A or B
 * @param journeys of the side
 * @param linked the selection that clicks lead to, null in a file
 */
record SideTexts(
        Shell shell, String side, long journeys, @Nullable Selection linked) implements FlowWords {
    @Override
    public String title() {
        return shell.t("trace.compare.picture.side", "side", side, "journeys", journeys);
    }

    @Override
    public String count(long count) {
        return shell.format().percent(journeys == 0 ? 0 : (double) count / journeys, journeys);
    }

    @Override
    public String duration(double seconds) {
        return shell.format().duration(seconds);
    }

    @Override
    public String starts(long count) {
        return shell.t("trace.compare.picture.starts", "share", count(count));
    }

    @Override
    public String ends(long count) {
        return shell.t("trace.compare.picture.ends", "share", count(count));
    }

    @Override
    public String nodeTitle(Node node) {
        return shell.t(
                "trace.compare.picture.node",
                "activity",
                node.activity(),
                "share",
                count(node.journeys()),
                "interval",
                interval(node.journeys()),
                "journeys",
                node.journeys(),
                "of",
                journeys);
    }

    @Override
    public String edgeTitle(Edge edge) {
        return shell.t(
                "trace.compare.picture.edge",
                "from",
                edge.from(),
                "to",
                edge.to(),
                "share",
                count(edge.journeys()),
                "interval",
                interval(edge.journeys()),
                "journeys",
                edge.journeys(),
                "of",
                journeys,
                "median",
                duration(edge.waiting().medianSeconds()));
    }

    @Override
    public @Nullable String nodeLink(String activity) {
        return linked == null
                ? null
                : linked.with(new Filter.Passed(List.of(activity))).link("/trace/flow");
    }

    @Override
    public @Nullable String edgeLink(String from, String to) {
        return linked == null
                ? null
                : linked.with(new Filter.Directly(from, to)).link("/trace/flow");
    }

    private String interval(long count) {
        Estimate share = Proportions.share(count, journeys);
        return share == null ? "" : shell.format().percentInterval(share.low(), share.high(), journeys);
    }
}

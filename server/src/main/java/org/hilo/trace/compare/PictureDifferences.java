package org.hilo.trace.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.drawing.FlowDifferences;
import org.hilo.engine.Edge;
import org.hilo.engine.Filter;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;
import org.hilo.statistics.Difference;
import org.hilo.trace.compare.CompareRequest.By;
import org.jspecify.annotations.Nullable;

/** What differs between the sides, as the map of differences shows it: only what is proven has a side, a width and a label. */
final class PictureDifferences implements FlowDifferences {
    private final Shell shell;
    private final By by;
    private final @Nullable Sides linked;
    private final String title;
    private final Map<Filter, ShareDifference> shares = new HashMap<>();
    private final Map<List<String>, WaitDifference> waits = new HashMap<>();
    private final double largestShare;
    private final double largestWait;

    /** @param linked where clicks lead, null in a file */
    PictureDifferences(Shell shell, Compared compared, By by, @Nullable Sides linked) {
        this.shell = shell;
        this.by = by;
        this.linked = linked;
        this.title = shell.t(
                "trace.compare.picture.differences",
                "by",
                by.word(),
                "a",
                compared.a().journeys(),
                "b",
                compared.b().journeys());
        compared.shares().forEach(share -> shares.put(share.condition(), share));
        compared.waits().forEach(wait -> waits.put(List.of(wait.from(), wait.to()), wait));
        this.largestShare = compared.shares().stream()
                .filter(ShareDifference::isProven)
                .mapToDouble(share -> Math.abs(share.difference().value()))
                .max()
                .orElse(1);
        this.largestWait = compared.waits().stream()
                .filter(WaitDifference::isProven)
                .mapToDouble(wait -> Math.abs(wait.seconds()))
                .max()
                .orElse(1);
    }

    /** {@code A +22}: the side that has more, and by how many points. */
    static String points(Shell shell, String side, double share, long n) {
        return side + " " + shell.format().change(share * 100, n > 1000 ? 1 : 0);
    }

    /** {@code A +2 d}: the side that waits longer, and by how much. */
    static String wait(Shell shell, String side, double seconds) {
        return side + " " + shell.format().durationChange(seconds);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Mark activity(Node node) {
        return share(new Filter.Passed(List.of(node.activity())), node.activity());
    }

    @Override
    public Mark start(Node node) {
        return share(new Filter.StartsWith(List.of(node.activity())), node.activity());
    }

    @Override
    public Mark end(Node node) {
        return share(new Filter.EndsWith(List.of(node.activity())), node.activity());
    }

    @Override
    public Mark path(Edge edge) {
        return switch (by) {
            case SHARE -> share(new Filter.Directly(edge.from(), edge.to()), edge.from() + " → " + edge.to());
            case WAIT -> waitOn(edge);
        };
    }

    private Mark share(Filter condition, String name) {
        ShareDifference share = shares.get(condition);
        if (share == null) {
            return new Mark(Side.NEITHER, 0, List.of(), name, null);
        }
        String told = new Told(shell).share(share);
        if (by == By.WAIT || !share.isProven()) {
            return new Mark(Side.NEITHER, 0, List.of(), told, null);
        }
        double value = share.difference().value();
        return new Mark(
                value > 0 ? Side.FIRST : Side.SECOND,
                Math.abs(value) / largestShare,
                List.of(points(
                        shell,
                        value > 0 ? "A" : "B",
                        Math.abs(value),
                        Math.min(share.a().of(), share.b().of()))),
                told,
                link(condition, value > 0));
    }

    private Mark waitOn(Edge edge) {
        String name = edge.from() + " → " + edge.to();
        WaitDifference wait = waits.get(List.of(edge.from(), edge.to()));
        if (wait == null) {
            return new Mark(Side.NEITHER, 0, List.of(), name, null);
        }
        String told = new Told(shell).wait(wait);
        Difference difference = wait.difference();
        if (!wait.isProven() || difference == null) {
            return new Mark(Side.NEITHER, 0, List.of(), told, null);
        }
        boolean longerInA = wait.seconds() > 0;
        return new Mark(
                longerInA ? Side.FIRST : Side.SECOND,
                Math.abs(wait.seconds()) / largestWait,
                List.of(wait(shell, longerInA ? "A" : "B", Math.abs(wait.seconds()))),
                told,
                link(new Filter.Directly(edge.from(), edge.to()), longerInA));
    }

    /** The journeys of the side that has more. */
    private @Nullable String link(Filter condition, boolean ofA) {
        return linked == null
                ? null
                : (ofA ? linked.ofA() : linked.ofB()).with(condition).link("/trace/flow");
    }
}

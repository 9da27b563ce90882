package org.hilo.drawing;

import java.util.List;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;

/**
 * The numbers of a map: the wider a strand, the more go there; where nobody goes, it is faint and its label unseen.
 *
 * @param most how many make the widest strand
 */
record NumberMarks(FlowWords words, FlowOptions.EdgeText text, double most) implements FlowMarks {
    private static final String ABSENT = "absent";

    @Override
    public String title() {
        return words.title();
    }

    @Override
    public String name(Node node) {
        return words.name(node.activity());
    }

    @Override
    public FlowMark activity(Node node) {
        return new FlowMark(
                List.of(words.count(node.count())),
                0,
                node.count() == 0 ? ABSENT : "",
                words.nodeTitle(node),
                words.nodeLink(node.activity()));
    }

    @Override
    public FlowMark start(Node node) {
        return stub(words.starts(node.starts()), node.starts());
    }

    @Override
    public FlowMark end(Node node) {
        return stub(words.ends(node.ends()), node.ends());
    }

    private FlowMark stub(String line, long count) {
        return new FlowMark(List.of(line), thickness(count), count == 0 ? ABSENT : "", null, null);
    }

    @Override
    public FlowMark path(Edge edge) {
        return new FlowMark(
                lines(edge),
                thickness(edge.count()),
                edge.count() == 0 ? ABSENT : edge.count() * 4 >= most ? "main" : "",
                words.edgeTitle(edge),
                words.edgeLink(edge.from(), edge.to()));
    }

    private List<String> lines(Edge edge) {
        String count = words.count(edge.count());
        String wait = words.duration(edge.waiting().medianSeconds());
        return switch (text) {
            case WAIT -> List.of(wait);
            case COUNT -> List.of(count);
            case BOTH -> List.of(count, wait);
        };
    }

    private double thickness(long count) {
        return FlowMark.thickness(count / most);
    }
}

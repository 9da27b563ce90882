package org.hilo.drawing;

import java.util.List;
import org.hilo.drawing.FlowDifferences.Mark;
import org.hilo.drawing.FlowDifferences.Side;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;

/** Differences in the form of marks: strands of the first group are whole, those of the second are stitched. */
record DifferenceMarks(FlowDifferences differences) implements FlowMarks {
    /** Strands that say something are never as thin as those that do not. */
    private static final double THINNEST_DIFFERENCE = 2.5;

    @Override
    public String title() {
        return differences.title();
    }

    @Override
    public FlowMark activity(Node node) {
        Mark mark = differences.activity(node);
        // an activity has one place for its number, empty or not
        return mark(mark, List.of(String.join(" ", mark.lines())));
    }

    @Override
    public FlowMark start(Node node) {
        return stub(differences.start(node));
    }

    @Override
    public FlowMark end(Node node) {
        return stub(differences.end(node));
    }

    private static FlowMark stub(Mark mark) {
        return mark(mark, mark.lines().isEmpty() ? List.of("") : mark.lines());
    }

    @Override
    public FlowMark path(Edge edge) {
        Mark mark = differences.path(edge);
        return mark(mark, mark.lines());
    }

    private static FlowMark mark(Mark mark, List<String> lines) {
        double thickness = mark.side() == Side.NEITHER
                ? FlowMark.THINNEST
                : Math.max(THINNEST_DIFFERENCE, FlowMark.thickness(mark.weight()));
        return new FlowMark(lines, thickness, look(mark.side()), mark.title(), mark.link());
    }

    private static String look(Side side) {
        return switch (side) {
            case FIRST -> "side-a";
            case SECOND -> "side-b";
            case NEITHER -> "alike";
        };
    }
}

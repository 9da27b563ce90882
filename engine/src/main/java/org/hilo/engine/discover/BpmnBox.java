package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.discover.BpmnPicture.Kind;
import org.hilo.engine.model.ProcessTree;

/**
 * How much room a block of a diagram takes, in pixels.
 *
 * @param axis height of the line that comes in and goes out, from the top
 * @param lines heights of the parts' lines, from the top; of blocks with gateways only
 */
record BpmnBox(ProcessTree tree, int width, int height, int axis, List<BpmnBox> parts, List<Integer> lines) {
    /** Between two elements of a line. */
    static final int GAP = 50;

    private static final int ROW_GAP = 30;

    /** Height of a line with nothing on it. */
    private static final int LANE = 20;

    static BpmnBox of(ProcessTree tree, List<BpmnBox> parts) {
        return switch (tree) {
            case ProcessTree.Activity leaf ->
                new BpmnBox(tree, Kind.TASK.width, Kind.TASK.height, Kind.TASK.height / 2, List.of(), List.of());
            case ProcessTree.Silent leaf -> new BpmnBox(tree, 0, LANE, LANE / 2, List.of(), List.of());
            case ProcessTree.Sequence block -> row(tree, parts);
            case ProcessTree.Choice block -> rows(tree, parts);
            case ProcessTree.Parallel block -> rows(tree, parts);
            case ProcessTree.Loop block -> rows(tree, parts);
        };
    }

    private static BpmnBox row(ProcessTree tree, List<BpmnBox> parts) {
        int width = -GAP;
        int above = 0;
        int below = 0;
        for (BpmnBox part : parts) {
            width += GAP + part.width();
            above = Math.max(above, part.axis());
            below = Math.max(below, part.height() - part.axis());
        }
        return new BpmnBox(tree, width, above + below, above, List.copyOf(parts), List.of());
    }

    /** Parts below each other between two gateways, the first one at their height. */
    private static BpmnBox rows(ProcessTree tree, List<BpmnBox> parts) {
        int half = Kind.EXCLUSIVE.height / 2;
        int axis = Math.max(half, parts.getFirst().axis());
        List<Integer> lines = new ArrayList<>();
        int top = axis - parts.getFirst().axis();
        int width = 0;
        int bottom = axis + half;
        for (BpmnBox part : parts) {
            lines.add(top + part.axis());
            bottom = Math.max(bottom, top + part.height());
            top = bottom + ROW_GAP;
            width = Math.max(width, part.width());
        }
        int whole = 2 * (Kind.EXCLUSIVE.width + GAP) + width;
        return new BpmnBox(tree, whole, bottom, axis, List.copyOf(parts), List.copyOf(lines));
    }
}

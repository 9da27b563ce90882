package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.discover.BpmnPicture.Element;
import org.hilo.engine.discover.BpmnPicture.Kind;
import org.hilo.engine.model.ProcessTree;

/**
 * Lays a tree out as a BPMN diagram: boxes are measured from the inside, their elements placed from the outside, and
 * then connected from the inside again. Within a way back everything runs from right to left.
 */
final class BpmnLayout {
    private static final int MARGIN = 40;

    /**
     * A box whose elements stand in the picture.
     *
     * @param y height of its line
     * @param right whether it runs from left to right
     * @param parts as in the tree
     * @param doors the first and the last element in the direction of flow; empty while unknown, and for ever of a bare
     *     line
     */
    private record Placed(BpmnBox box, int x, int y, boolean right, List<Placed> parts, List<Element> doors) {
        Element first() {
            return doors.getFirst();
        }

        Element last() {
            return doors.getLast();
        }

        /** Left side of something of that width, so far from where the flow comes in. */
        int at(int distance, int width) {
            return right ? x + distance : x + box.width() - distance - width;
        }
    }

    private final BpmnPicture picture = BpmnPicture.empty();

    private BpmnLayout() {}

    /** The picture of a simplified tree. */
    static BpmnPicture of(ProcessTree tree) {
        BpmnLayout layout = new BpmnLayout();
        BpmnBox box = tree.fold(BpmnBox::of);
        int y = MARGIN + box.axis();
        Element start = layout.picture.add(Kind.START, "", MARGIN, y);
        int left = MARGIN + Kind.START.width + BpmnBox.GAP;
        Placed root = layout.place(box, left, y);
        Element end = layout.picture.add(Kind.END, "", left + box.width() + BpmnBox.GAP, y);
        layout.connect(start, root, end);
        return layout.picture;
    }

    private Placed place(BpmnBox whole, int x, int y) {
        Placed root = placed(whole, x, y, true);
        List<Placed> all = new ArrayList<>(List.of(root));
        // grows while it is walked: parts come after wholes
        for (int i = 0; i < all.size(); i++) {
            placeElements(all.get(i));
            all.addAll(all.get(i).parts());
        }
        all.reversed().forEach(this::connectParts);
        return root;
    }

    private static Placed placed(BpmnBox box, int x, int y, boolean right) {
        return new Placed(box, x, y, right, new ArrayList<>(), new ArrayList<>());
    }

    private void placeElements(Placed placed) {
        switch (placed.box().tree()) {
            case ProcessTree.Activity(var name) ->
                placed.doors().add(picture.add(Kind.TASK, name, placed.x(), placed.y()));
            case ProcessTree.Silent() -> {}
            case ProcessTree.Sequence block -> {
                int distance = 0;
                for (BpmnBox part : placed.box().parts()) {
                    placed.parts().add(placed(part, placed.at(distance, part.width()), placed.y(), placed.right()));
                    distance += part.width() + BpmnBox.GAP;
                }
            }
            case ProcessTree.Choice block -> placeRows(placed, Kind.EXCLUSIVE, false);
            case ProcessTree.Parallel block -> placeRows(placed, Kind.PARALLEL, false);
            case ProcessTree.Loop block -> placeRows(placed, Kind.EXCLUSIVE, true);
        }
    }

    private void placeRows(Placed placed, Kind gateway, boolean backwards) {
        int width = gateway.width;
        placed.doors().add(picture.add(gateway, "", placed.at(0, width), placed.y()));
        placed.doors().add(picture.add(gateway, "", placed.at(placed.box().width() - width, width), placed.y()));
        List<Integer> lines = placed.box().lines();
        for (int row = 0; row < lines.size(); row++) {
            BpmnBox part = placed.box().parts().get(row);
            boolean turned = backwards && row > 0;
            int inner = placed.box().width() - 2 * (width + BpmnBox.GAP);
            int distance = width + BpmnBox.GAP + (turned ? inner - part.width() : 0);
            placed.parts()
                    .add(placed(
                            part,
                            placed.at(distance, part.width()),
                            placed.y() - placed.box().axis() + lines.get(row),
                            placed.right() != turned));
        }
    }

    private void connectParts(Placed placed) {
        List<Placed> parts = placed.parts();
        switch (placed.box().tree()) {
            case ProcessTree.Activity leaf -> {}
            case ProcessTree.Silent leaf -> {}
            case ProcessTree.Sequence block -> {
                for (int part = 1; part < parts.size(); part++) {
                    picture.connect(parts.get(part - 1).last(), parts.get(part).first(), placed.y());
                }
                placed.doors().add(parts.getFirst().first());
                placed.doors().add(parts.getLast().last());
            }
            case ProcessTree.Choice block -> parts.forEach(part -> connect(placed.first(), part, placed.last()));
            case ProcessTree.Parallel block -> parts.forEach(part -> connect(placed.first(), part, placed.last()));
            case ProcessTree.Loop block -> {
                connect(placed.first(), parts.get(0), placed.last());
                connect(placed.last(), parts.get(1), placed.first());
            }
        }
    }

    private void connect(Element before, Placed part, Element after) {
        if (part.doors().isEmpty()) {
            picture.connect(before, after, part.y());
            return;
        }
        picture.connect(before, part.first(), part.y());
        picture.connect(part.last(), after, part.y());
    }
}

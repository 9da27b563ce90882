package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.drawing.FlowLayout.Box;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.drawing.FlowLayout.Strand;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.jspecify.annotations.Nullable;

/** The flow map as a picture: what most journeys do is woven at right angles, what goes back is a loose strand. */
public final class FlowPicture {
    /** Up to so many activities time runs to the right and all fits in one glance; above, it runs down. */
    private static final int RIGHTWARDS_LIMIT = 9;

    private static final double THICKEST = 13;
    private static final double THINNEST = 1.2;
    private static final double NAME_SIZE = 12;
    private static final double LABEL_SIZE = 11;

    private final FlowChoice choice;
    private final FlowOptions options;
    private final FlowLayout.Result layout;
    private final List<FlowStrand> strands;
    private final Map<String, FlowBox> boxes;

    /** What {@link #svg} gave: a race writes the same text twice. */
    private volatile @Nullable String written;

    private FlowPicture(FlowMap map, FlowOptions options) {
        this.options = options;
        this.choice = FlowChoice.of(map, options.activities(), options.paths());
        FlowOrder order = FlowOrder.of(choice);
        boolean rightwards =
                switch (options.direction()) {
                    case RIGHT -> true;
                    case DOWN -> false;
                    case BY_SIZE -> map.nodes().size() <= RIGHTWARDS_LIMIT;
                };
        this.boxes = new HashMap<>();
        this.strands = new ArrayList<>();
        List<Node> nodes = new ArrayList<>(choice.nodes());
        nodes.sort(Comparator.comparingInt(n -> order.placeOf(n.activity())));
        long most = mostFrequent();
        for (Node node : nodes) {
            addNode(node, most);
        }
        for (Edge edge : choice.edges()) {
            addEdge(edge, order, most);
        }
        List<Box> toPlace = new ArrayList<>();
        boxes.values().stream().sorted(Comparator.comparingInt(FlowBox::rank)).forEach(b -> toPlace.add(b.box()));
        this.layout = FlowLayout.place(
                toPlace, strands.stream().map(FlowStrand::strand).toList(), rightwards);
    }

    public static FlowPicture of(FlowMap map, FlowOptions options) {
        return new FlowPicture(map, options);
    }

    /** What of the flow map is shown. */
    public FlowChoice choice() {
        return choice;
    }

    public double width() {
        return layout.width();
    }

    public double height() {
        return layout.height();
    }

    /** For a page: classes instead of colours, no style. Written once, for pictures are kept and asked again. */
    public String svg() {
        String known = written;
        if (known == null) {
            Svg svg = new Svg();
            open(svg, false);
            draw(svg);
            known = svg.close("svg").toString();
            written = known;
        }
        return known;
    }

    /** For a file: with its own colours on white. */
    public String standalone() {
        Svg svg = new Svg();
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(svg, true);
        svg.open("style").raw(FileStyle.CSS).close("style");
        svg.empty("rect", "class", "paper", "width", layout.width(), "height", layout.height());
        draw(svg);
        return svg.close("svg").toString();
    }

    /** Places of the activities, to check that none lies on another. */
    Map<String, Placed> places() {
        Map<String, Placed> places = new HashMap<>();
        boxes.forEach((id, box) -> places.put(id, layout.boxes().get(id)));
        return places;
    }

    private void open(Svg svg, boolean file) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "flow",
                "viewBox",
                "0 0 " + Svg.number(layout.width()) + " " + Svg.number(layout.height()),
                "width",
                layout.width(),
                "height",
                layout.height(),
                "role",
                file ? "img" : "group",
                "aria-label",
                options.words().title());
        if (file) {
            svg.text("title", options.words().title());
        }
    }

    private void draw(Svg svg) {
        // loose strands first: what is woven lies on top of what goes back
        for (boolean back : new boolean[] {true, false}) {
            for (int i = 0; i < strands.size(); i++) {
                if (strands.get(i).loose() == back) {
                    strands.get(i).draw(svg, layout.ways().get(i));
                }
            }
        }
        for (int i = 0; i < strands.size(); i++) {
            strands.get(i).drawLabel(svg, layout.ways().get(i));
        }
        boxes.values().stream()
                .sorted(Comparator.comparingInt(FlowBox::rank))
                .forEach(box -> box.draw(
                        svg, Objects.requireNonNull(layout.boxes().get(box.box().id())), options));
    }

    private long mostFrequent() {
        long edges = choice.edges().stream().mapToLong(Edge::count).max().orElse(1);
        long starts = choice.nodes().stream().mapToLong(Node::starts).max().orElse(1);
        return Math.max(1, Math.max(edges, starts));
    }

    private void addNode(Node node, long most) {
        FlowBox box = FlowBox.ofActivity(node, options, boxes.size());
        boxes.put(box.box().id(), box);
        if (choice.starts().contains(node.activity())) {
            FlowBox start = FlowBox.ofStub(
                    "start " + node.activity(), options.words().starts(node.starts()), true, boxes.size());
            boxes.put(start.box().id(), start);
            strands.add(FlowStrand.stub(
                    start.box().id(), box.box().id(), thickness(node.starts(), most), weight(node.starts(), most)));
        }
        if (choice.ends().contains(node.activity())) {
            FlowBox end =
                    FlowBox.ofStub("end " + node.activity(), options.words().ends(node.ends()), false, boxes.size());
            boxes.put(end.box().id(), end);
            strands.add(FlowStrand.stub(
                    box.box().id(), end.box().id(), thickness(node.ends(), most), weight(node.ends(), most)));
        }
    }

    private void addEdge(Edge edge, FlowOrder order, long most) {
        boolean back = order.goesBack(edge.from(), edge.to());
        boolean loop = edge.from().equals(edge.to());
        Node target = choice.nodes().stream()
                .filter(n -> n.activity().equals(edge.to()))
                .findFirst()
                .orElseThrow();
        boolean rework = options.returnsAreRework() && (loop || (back && target.repeats() > 0));
        FlowStrand.Kind kind =
                rework ? FlowStrand.Kind.REWORK : back || loop ? FlowStrand.Kind.BACK : FlowStrand.Kind.FORWARD;
        List<String> lines = label(edge);
        double width = lines.stream()
                .mapToDouble(l -> TextWidth.of(l, LABEL_SIZE, true))
                .max()
                .orElse(0);
        Strand strand = new Strand(
                FlowBox.activityId(edge.from()),
                FlowBox.activityId(edge.to()),
                back,
                thickness(edge.count(), most),
                Math.ceil(width) + 6,
                lines.size() * 13.0 + 3,
                weight(edge.count(), most));
        strands.add(new FlowStrand(
                strand,
                kind,
                edge.count() * 4 >= most,
                lines,
                options.words().edgeTitle(edge),
                options.words().edgeLink(edge.from(), edge.to())));
    }

    private List<String> label(Edge edge) {
        String count = options.words().count(edge.count());
        String wait = options.words().duration(edge.waiting().medianSeconds());
        return switch (options.text()) {
            case WAIT -> List.of(wait);
            case COUNT -> List.of(count);
            case BOTH -> List.of(count, wait);
        };
    }

    private static double thickness(long count, long most) {
        return Math.max(THINNEST, THICKEST * count / most);
    }

    private static int weight(long count, long most) {
        return (int) Math.max(1, Math.round(20.0 * count / most));
    }

    static double nameSize() {
        return NAME_SIZE;
    }

    static double labelSize() {
        return LABEL_SIZE;
    }
}

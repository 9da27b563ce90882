package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.drawing.FlowLayout.Box;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.jspecify.annotations.Nullable;

/**
 * The flow map as a picture: what most journeys do is woven at right angles, what goes back is a loose strand. On the same
 * places other numbers can be drawn, so that two groups of journeys, or two months, can be held against each other.
 */
public final class FlowPicture {
    /** Up to so many activities time runs to the right and all fits in one glance; above, it runs down. */
    private static final int RIGHTWARDS_LIMIT = 9;

    private static final double NAME_SIZE = 12;
    private static final double LABEL_SIZE = 11;
    private static final double CAPTION_LINE = 17;
    private static final double CAPTION_MARGIN = 14;

    private final FlowOptions options;

    /** What the places were made for: it decides which strands go back, whatever numbers are drawn. */
    private final FlowChoice planned;

    private final FlowChoice choice;
    private final FlowMarks marks;
    private final FlowOrder order;
    private final FlowLayout.Result layout;
    private final List<FlowStrand> strands = new ArrayList<>();
    private final Map<String, FlowBox> boxes = new HashMap<>();

    /** What {@link #svg} gave: a race writes the same text twice. */
    private volatile @Nullable String written;

    private FlowPicture(FlowMap map, FlowOptions options) {
        this.options = options;
        this.planned = FlowChoice.of(map, options.activities(), options.paths());
        this.choice = planned;
        this.marks = new NumberMarks(options.words(), options.text(), mostFrequent(choice));
        this.order = FlowOrder.of(choice);
        boolean rightwards =
                switch (options.direction()) {
                    case RIGHT -> true;
                    case DOWN -> false;
                    case BY_SIZE -> map.nodes().size() <= RIGHTWARDS_LIMIT;
                };
        fill();
        List<Box> toPlace = boxes.values().stream()
                .sorted(Comparator.comparingInt(FlowBox::rank))
                .map(FlowBox::box)
                .toList();
        this.layout = FlowLayout.place(
                toPlace, strands.stream().map(FlowStrand::strand).toList(), rightwards);
    }

    /** Other marks on the places of a picture. */
    private FlowPicture(FlowPicture places, FlowChoice choice, FlowMarks marks) {
        this.options = places.options;
        this.planned = places.planned;
        this.choice = choice;
        this.marks = marks;
        this.order = places.order;
        this.layout = places.layout;
        fill();
    }

    public static FlowPicture of(FlowMap map, FlowOptions options) {
        return new FlowPicture(map, options);
    }

    /**
     * The same places with the numbers of another map. What that one has not is drawn as zero; what this picture does not
     * show is not shown there either.
     *
     * @param most how many make the widest strand: the same for pictures that are held against each other
     */
    public FlowPicture with(FlowMap other, double most, FlowWords words) {
        return new FlowPicture(this, choice.filledFrom(other), new NumberMarks(words, options.text(), most));
    }

    /** The same places with differences instead of numbers. */
    public FlowPicture with(FlowDifferences differences) {
        return new FlowPicture(this, choice, new DifferenceMarks(differences));
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
            open(svg, layout.width(), layout.height(), false);
            draw(svg);
            known = svg.close("svg").toString();
            written = known;
        }
        return known;
    }

    /** For a file: with its own colours on white. */
    public String standalone() {
        return standalone(List.of());
    }

    /** For a file, with lines below the picture that say what it shows. */
    public String standalone(List<String> caption) {
        double text = caption.stream()
                .mapToDouble(line -> TextWidth.of(line, NAME_SIZE, false))
                .max()
                .orElse(0);
        double width = Math.max(layout.width(), Math.ceil(text) + 2 * CAPTION_MARGIN);
        double height = layout.height() + (caption.isEmpty() ? 0 : CAPTION_LINE * caption.size() + CAPTION_MARGIN);
        Svg svg = new Svg();
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(svg, width, height, true);
        svg.open("style").raw(FileStyle.CSS).close("style");
        svg.empty("rect", "class", "paper", "width", width, "height", height);
        draw(svg);
        for (int i = 0; i < caption.size(); i++) {
            svg.text("text", caption.get(i), "x", CAPTION_MARGIN, "y", layout.height() + CAPTION_LINE * (i + 1));
        }
        return svg.close("svg").toString();
    }

    /** Places of the activities, to check that none lies on another. */
    Map<String, Placed> places() {
        Map<String, Placed> places = new HashMap<>();
        boxes.forEach((id, box) -> places.put(id, layout.boxes().get(id)));
        return places;
    }

    private void open(Svg svg, double width, double height, boolean file) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "flow",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "role",
                file ? "img" : "group",
                "aria-label",
                marks.title());
        if (file) {
            svg.text("title", marks.title());
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
                        svg, Objects.requireNonNull(layout.boxes().get(box.box().id()))));
    }

    private static long mostFrequent(FlowChoice choice) {
        long edges = choice.edges().stream().mapToLong(Edge::count).max().orElse(1);
        long starts = choice.nodes().stream().mapToLong(Node::starts).max().orElse(1);
        return Math.max(1, Math.max(edges, starts));
    }

    /** Boxes and strands, in an order that depends on the places alone. */
    private void fill() {
        List<Node> nodes = new ArrayList<>(choice.nodes());
        nodes.sort(Comparator.comparingInt(n -> order.placeOf(n.activity())));
        long most = mostFrequent(choice);
        nodes.forEach(node -> addNode(node, most));
        choice.edges().forEach(edge -> addEdge(edge, most));
    }

    private void addNode(Node node, long most) {
        FlowBox box = FlowBox.ofActivity(
                node, marks.name(node), marks.activity(node), options.areas().area(node.area()), boxes.size());
        boxes.put(box.box().id(), box);
        if (choice.starts().contains(node.activity())) {
            FlowMark mark = marks.start(node);
            FlowBox start = FlowBox.ofStub("start " + node.activity(), mark, true, boxes.size());
            boxes.put(start.box().id(), start);
            strands.add(FlowStrand.stub(start.box().id(), box.box().id(), mark, weight(node.starts(), most)));
        }
        if (choice.ends().contains(node.activity())) {
            FlowMark mark = marks.end(node);
            FlowBox end = FlowBox.ofStub("end " + node.activity(), mark, false, boxes.size());
            boxes.put(end.box().id(), end);
            strands.add(FlowStrand.stub(box.box().id(), end.box().id(), mark, weight(node.ends(), most)));
        }
    }

    private void addEdge(Edge edge, long most) {
        boolean back = order.goesBack(edge.from(), edge.to());
        boolean loop = edge.from().equals(edge.to());
        Node target = planned.nodes().stream()
                .filter(n -> n.activity().equals(edge.to()))
                .findFirst()
                .orElseThrow();
        boolean rework = options.returnsAreRework() && (loop || (back && target.repeats() > 0));
        FlowStrand.Kind kind =
                rework ? FlowStrand.Kind.REWORK : back || loop ? FlowStrand.Kind.BACK : FlowStrand.Kind.FORWARD;
        strands.add(FlowStrand.path(edge, kind, back, marks.path(edge), weight(edge.count(), most)));
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

package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/**
 * Places boxes and strands with Eclipse ELK's layered algorithm. Strands that go back are handed over reversed, so that
 * time runs one way; equal input gives equal places.
 */
final class FlowLayout {
    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** A box to place; width and height are the least it takes. */
    record Box(String id, double width, double height) {}

    /** A strand to route between two boxes, with room for its label in the middle. */
    record Strand(
            String from,
            String to,
            boolean back,
            double thickness,
            double labelWidth,
            double labelHeight,
            int weight) {}

    record Point(double x, double y) {}

    record Placed(double x, double y, double width, double height) {
        boolean overlaps(Placed other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** The way of a strand from its first to its last box, and the place of its label. */
    record Way(List<Point> points, Placed label) {
        Way {
            points = List.copyOf(points);
        }
    }

    /** Where everything is; ways in the order of the strands. */
    record Result(double width, double height, Map<String, Placed> boxes, List<Way> ways) {}

    /** Address space only: memory is taken as deep as the walk really goes. */
    private static final long DEEP = 256L << 20;

    /** With more strands, trying more often for fewer crossings takes seconds and helps nobody. */
    private static final int MANY = 100;

    private FlowLayout() {}

    static Result place(List<Box> boxes, List<Strand> strands, boolean rightwards) {
        ElkNode graph = ElkGraphUtil.createGraph();
        configure(graph, rightwards, strands.size() > MANY);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (Box box : boxes) {
            nodes.put(box.id(), node(graph, box));
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (Strand strand : strands) {
            edges.add(edge(nodes, strand));
        }
        withDeepStack(() -> new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor()));
        Map<String, Placed> places = new HashMap<>();
        nodes.forEach((id, n) -> places.put(id, new Placed(n.getX(), n.getY(), n.getWidth(), n.getHeight())));
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            ways.add(way(edges.get(i), strands.get(i).back()));
        }
        return new Result(graph.getWidth(), graph.getHeight(), places, ways);
    }

    /** ELK walks a graph recursively, as deep as it has nodes, bends and labels: more than a usual stack holds. */
    private static void withDeepStack(Runnable work) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .name("layout")
                .stackSize(DEEP)
                .uncaughtExceptionHandler((t, e) -> failure.set(e))
                .start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a picture was laid out", e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the picture could not be laid out", failure.get());
        }
    }

    private static void configure(ElkNode graph, boolean rightwards, boolean many) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, rightwards ? Direction.RIGHT : Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(14));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, rightwards ? 22.0 : 26.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 9.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, rightwards ? 22.0 : 20.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.THOROUGHNESS, many ? 2 : 8);
    }

    private static ElkNode node(ElkNode graph, Box box) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setIdentifier(box.id());
        node.setDimensions(box.width(), box.height());
        // a box grows when so many strands meet there that they would touch
        node.setProperty(
                CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE, SizeConstraint.PORTS));
        node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(box.width(), box.height()));
        node.setProperty(CoreOptions.SPACING_PORT_PORT, 7.0);
        return node;
    }

    private static ElkEdge edge(Map<String, ElkNode> nodes, Strand strand) {
        ElkNode from = nodes.get(strand.back() ? strand.to() : strand.from());
        ElkNode to = nodes.get(strand.back() ? strand.from() : strand.to());
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        edge.setProperty(CoreOptions.EDGE_THICKNESS, strand.thickness());
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, strand.weight());
        edge.setProperty(LayeredOptions.PRIORITY_SHORTNESS, strand.weight());
        if (strand.labelWidth() > 0) {
            ElkLabel label = ElkGraphUtil.createLabel(" ", edge);
            label.setDimensions(strand.labelWidth(), strand.labelHeight());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private static Way way(ElkEdge edge, boolean back) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        if (back) {
            Collections.reverse(points);
        }
        if (edge.getLabels().isEmpty()) {
            return new Way(points, new Placed(0, 0, 0, 0));
        }
        ElkLabel label = edge.getLabels().getFirst();
        return new Way(points, new Placed(label.getX(), label.getY(), label.getWidth(), label.getHeight()));
    }
}

package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Waiting;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.Part;
import org.jspecify.annotations.Nullable;

/** Counts nodes and edges once for each variant; then, when asked, measures the waits of the edges. */
final class FlowJob implements Job<FlowJob.State, FlowMap> {
    static final class State {
        final long[] counts;
        final long[] inJourneys;
        final long[] starts;
        final long[] ends;
        final long[] edges;
        final long[] edgeJourneys;
        private final int[] lastOfNode; // the variant that was counted last, from 1
        private final int[] lastOfEdge;
        private int serial;
        long journeys;

        State(int nodes, int edges) {
            this.counts = new long[nodes];
            this.inJourneys = new long[nodes];
            this.starts = new long[nodes];
            this.ends = new long[nodes];
            this.edges = new long[edges];
            this.edgeJourneys = new long[edges];
            this.lastOfNode = new int[nodes];
            this.lastOfEdge = new int[edges];
        }

        /** The same with every sign turned; uses this one up. */
        State negated() {
            for (long[] numbers : List.of(counts, inJourneys, starts, ends, edges, edgeJourneys)) {
                Arrays.setAll(numbers, i -> -numbers[i]);
            }
            journeys = -journeys;
            return this;
        }
    }

    private final Level level;
    private final Edges edges;
    private final int[] areas;
    private final Words areaNames;
    private final boolean withWaits;

    /**
     * @param edges of the level
     * @param areas main area of each node, {@link Words#ABSENT} where it is never known
     */
    FlowJob(Level level, Edges edges, int[] areas, Words areaNames, boolean withWaits) {
        this.level = level;
        this.edges = edges;
        this.areas = areas;
        this.areaNames = areaNames;
        this.withWaits = withWaits;
    }

    /** Segments of which most is selected are added by their summary, less what is not selected. */
    @Override
    public FlowMap run(List<Part> parts) {
        return finish(sum(parts), parts);
    }

    State sum(List<Part> parts) {
        PartPlan plan = new PartPlan(parts, bulk -> !edges.leavesOut() && FlowSummary.isWorthwhile(bulk.segment()));
        State state = merge(gather(plan.added), gather(plan.removed).negated());
        for (Bulk bulk : plan.summed) {
            summary(bulk).addTo(state, edges.nodes().ofLabel(), edges.ofPair()[bulk.number()]);
        }
        return state;
    }

    private FlowSummary summary(Bulk bulk) {
        int[] ofLabel = edges.nodes().ofLabel();
        int[] ofPair = edges.ofPair()[bulk.number()];
        return bulk.sum(
                bulk.segment().derived(),
                new FlowSummary.Key(level),
                parts -> FlowSummary.of(gather(parts), ofLabel, ofPair),
                (sum, gone) -> {
                    State state = gather(gone).negated();
                    sum.addTo(state, ofLabel, ofPair);
                    return FlowSummary.of(state, ofLabel, ofPair);
                });
    }

    @Override
    public State empty() {
        return new State(edges.nodes().count(), edges.count());
    }

    @Override
    public void add(State state, Part part) {
        LevelWalk walk = new LevelWalk(part, edges);
        while (walk.next()) {
            if (walk.steps() > 0) {
                add(state, walk, walk.variant().count());
            }
        }
    }

    private static void add(State state, LevelWalk walk, int count) {
        int serial = ++state.serial;
        int[] nodes = walk.nodes();
        int[] edge = walk.cells();
        int steps = walk.steps();
        state.journeys += count;
        state.starts[nodes[0]] += count;
        state.ends[nodes[steps - 1]] += count;
        for (int k = 0; k < steps; k++) {
            int node = nodes[k];
            state.counts[node] += count;
            if (state.lastOfNode[node] != serial) {
                state.lastOfNode[node] = serial;
                state.inJourneys[node] += count;
            }
        }
        for (int k = 0; k < steps - 1; k++) {
            int number = edge[k];
            state.edges[number] += count;
            if (state.lastOfEdge[number] != serial) {
                state.lastOfEdge[number] = serial;
                state.edgeJourneys[number] += count;
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int node = 0; node < left.counts.length; node++) {
            left.counts[node] += right.counts[node];
            left.inJourneys[node] += right.inJourneys[node];
            left.starts[node] += right.starts[node];
            left.ends[node] += right.ends[node];
        }
        for (int edge = 0; edge < left.edges.length; edge++) {
            left.edges[edge] += right.edges[edge];
            left.edgeJourneys[edge] += right.edgeJourneys[edge];
        }
        left.journeys += right.journeys;
        return left;
    }

    @Override
    public FlowMap finish(State state, List<Part> parts) {
        List<Node> nodes = IntStream.range(0, state.counts.length)
                .filter(node -> state.counts[node] > 0)
                .mapToObj(node -> node(state, node))
                .sorted(comparingLong(Node::count).reversed().thenComparing(Node::activity))
                .toList();
        WaitJob.@Nullable Waits waits = withWaits ? waits(state, parts) : null;
        List<Edge> found = IntStream.range(0, state.edges.length)
                .parallel()
                .filter(edge -> state.edges[edge] > 0)
                .mapToObj(edge -> edge(state, edge, waits))
                .sorted(comparingLong(Edge::count)
                        .reversed()
                        .thenComparing(Edge::from)
                        .thenComparing(Edge::to))
                .toList();
        long events = nodes.stream().mapToLong(Node::count).sum();
        return new FlowMap(state.journeys, events, nodes, found);
    }

    private WaitJob.Waits waits(State state, List<Part> parts) {
        return new WaitJob(PairSource.neighbours(edges), state.edges, parts).run();
    }

    private Node node(State state, int node) {
        long count = state.counts[node];
        long journeys = state.inJourneys[node];
        return new Node(
                edges.nodes().names().get(node),
                areas[node] == Words.ABSENT ? null : areaNames.get(areas[node]),
                count,
                journeys,
                state.starts[node],
                state.ends[node],
                count - journeys);
    }

    private Edge edge(State state, int edge, WaitJob.@Nullable Waits waits) {
        return new Edge(
                edges.nodes().names().get(edges.from(edge)),
                edges.nodes().names().get(edges.to(edge)),
                state.edges[edge],
                state.edgeJourneys[edge],
                waits == null ? Waiting.UNASKED : waits.waiting(edge));
    }
}

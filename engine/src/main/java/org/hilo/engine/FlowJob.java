package org.hilo.engine;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts steps and pairs of directly following steps. */
final class FlowJob implements Job<FlowJob.State, FlowMap> {
    static final class State {
        final long[] counts;
        final long[] inJourneys;
        final long[] starts;
        final long[] ends;
        final PairCounts pairs;
        private final int[] lastJourney;
        private long journeys;

        State(int labels, int pairs) {
            this.counts = new long[labels];
            this.inJourneys = new long[labels];
            this.starts = new long[labels];
            this.ends = new long[labels];
            this.lastJourney = new int[labels];
            this.pairs = new PairCounts(pairs);
        }
    }

    private final JourneyColumns log;
    private final Level level;
    private final PairIndex index;

    FlowJob(JourneyColumns log, Level level) {
        this.log = log;
        this.level = level;
        this.index = log.pairs(level);
    }

    @Override
    public State empty() {
        return new State(index.labelCount(), index.pairCount());
    }

    @Override
    public void add(State state, int journey) {
        int from = log.offsets[journey];
        int until = log.offsets[journey + 1];
        int[] labels = index.labels();
        state.journeys++;
        state.starts[labels[from]]++;
        state.ends[labels[until - 1]]++;
        for (int p = from; p < until; p++) {
            int label = labels[p];
            state.counts[label]++;
            if (state.lastJourney[label] != journey + 1) {
                state.lastJourney[label] = journey + 1;
                state.inJourneys[label]++;
            }
            if (p > from) {
                state.pairs.add(index.pairAt()[p], journey, log.times[p] - log.times[p - 1]);
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int label = 0; label < left.counts.length; label++) {
            left.counts[label] += right.counts[label];
            left.inJourneys[label] += right.inJourneys[label];
            left.starts[label] += right.starts[label];
            left.ends[label] += right.ends[label];
        }
        left.pairs.addAll(right.pairs);
        left.journeys += right.journeys;
        return left;
    }

    @Override
    public FlowMap finish(State state) {
        List<Node> nodes = IntStream.range(0, state.counts.length)
                .filter(label -> state.counts[label] > 0)
                .mapToObj(label -> node(state, label))
                .sorted(comparingLong(Node::count).reversed().thenComparing(Node::activity))
                .toList();
        List<Edge> edges = IntStream.range(0, index.pairCount())
                .parallel()
                .boxed()
                .flatMap(pair -> edge(state, pair))
                .sorted(comparingLong(Edge::count)
                        .reversed()
                        .thenComparing(Edge::from)
                        .thenComparing(Edge::to))
                .toList();
        long events = nodes.stream().mapToLong(Node::count).sum();
        return new FlowMap(state.journeys, events, nodes, edges);
    }

    private Node node(State state, int label) {
        long count = state.counts[label];
        long journeys = state.inJourneys[label];
        return new Node(
                name(label), area(label), count, journeys, state.starts[label], state.ends[label], count - journeys);
    }

    private Stream<Edge> edge(State state, int pair) {
        int count = state.pairs.count(pair);
        return count == 0
                ? Stream.empty()
                : Stream.of(new Edge(
                        name(index.from(pair)),
                        name(index.to(pair)),
                        count,
                        state.pairs.journeys[pair],
                        state.pairs.waiting(pair)));
    }

    private String name(int label) {
        return switch (level) {
            case ACTIVITY -> log.table.activityNames().get(label);
            case AREA -> log.areaName(label);
        };
    }

    private @Nullable String area(int label) {
        int area =
                switch (level) {
                    case ACTIVITY -> log.mainAreas()[label];
                    case AREA -> label == log.unknownArea() ? -1 : label;
                };
        return area < 0 ? null : Objects.requireNonNull(log.table.areaNames().get(area));
    }
}

package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.hilo.engine.discover.Causality;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.ScoreWalk;
import org.hilo.engine.journey.VariantWalk;

/** Counts hand-offs: pairs of steps, one after the other, whose areas differ, the unknown area being one of its own. */
final class HandoffJob implements Job<HandoffJob.State, Handoffs> {
    static final class State {
        final long[] counts;
        final long[] journeys;
        final long[] pingPong;
        final long[] answers;
        private final int[] last; // the variant that was counted last, from 1
        private int serial;
        long steps;
        long withoutArea;

        State(int edges) {
            this.counts = new long[edges];
            this.journeys = new long[edges];
            this.pingPong = new long[edges];
            this.answers = new long[edges];
            this.last = new int[edges];
        }

        /** The same with every sign turned; uses this one up. */
        State negated() {
            for (long[] numbers : List.of(counts, journeys, pingPong, answers)) {
                Arrays.setAll(numbers, i -> -numbers[i]);
            }
            steps = -steps;
            withoutArea = -withoutArea;
            return this;
        }
    }

    private final Edges edges;
    private final Function<Part, PairWalk> walks;
    private final boolean isDirect;
    private final int unknown;

    private HandoffJob(Edges edges, Function<Part, PairWalk> walks, boolean isDirect) {
        this.edges = edges;
        this.walks = walks;
        this.isDirect = isDirect;
        this.unknown = edges.nodes().count() - 1;
    }

    /** @param areas edges of the level of areas */
    static HandoffJob direct(Edges areas) {
        return new HandoffJob(areas, part -> new HandoffWalk(part, areas), true);
    }

    /** @param pairs causal pairs of areas as edges */
    static HandoffJob causal(Edges pairs, Causality causality, Nodes activities) {
        return new HandoffJob(pairs, part -> new CausalWalk(part, causality, activities, pairs), false);
    }

    /** Directly following ones of most of a segment are its summary, less what is not selected. */
    @Override
    public Handoffs run(List<Part> parts) {
        PartPlan plan = new PartPlan(parts, segment -> isDirect && FlowSummary.isWorthwhile(segment));
        State state = merge(gather(plan.added), gather(plan.removed).negated());
        for (List<Part> ranges : plan.summed) {
            Part first = ranges.getFirst();
            int[] ofPair = edges.ofPair()[first.number()];
            first.segment()
                    .derived()
                    .get(HandoffSummary.class, () -> HandoffSummary.of(gather(PartPlan.whole(ranges)), ofPair))
                    .addTo(state, ofPair);
        }
        return finish(state, parts);
    }

    @Override
    public State empty() {
        return new State(edges.count());
    }

    @Override
    public void add(State state, Part part) {
        PairWalk walk = walks.apply(part);
        while (walk.next()) {
            add(state, walk);
        }
        addAnswers(state, part);
    }

    private void add(State state, PairWalk walk) {
        VariantWalk variant = walk.variant();
        int count = variant.count();
        int serial = ++state.serial;
        int[] cells = walk.cells();
        state.steps += (long) count * variant.length();
        for (int k = variant.start(); k < variant.start() + variant.length(); k++) {
            if (edges.nodes().ofLabel()[variant.labels()[k]] == unknown) {
                state.withoutArea += count;
            }
        }
        for (int i = 0; i < walk.size(); i++) {
            int edge = cells[i];
            state.counts[edge] += count;
            if (state.last[edge] != serial) {
                state.last[edge] = serial;
                state.journeys[edge] += count;
            }
            if (isReturned(walk, i)) {
                state.pingPong[edge] += count;
            }
        }
    }

    /** Whether the next hand-off by the receiving area goes back; directly following ones are in order of time. */
    private boolean isReturned(PairWalk walk, int pair) {
        int edge = walk.cells()[pair];
        int next = isDirect ? pair + 1 : nextOf(walk, pair);
        return next < walk.size() && edges.to(walk.cells()[next]) == edges.from(edge);
    }

    private int nextOf(PairWalk walk, int pair) {
        int next = walk.size();
        for (int i = 0; i < walk.size(); i++) {
            boolean isLater =
                    walk.from()[i] >= walk.to()[pair] && edges.from(walk.cells()[i]) == edges.to(walk.cells()[pair]);
            if (isLater && (next == walk.size() || walk.from()[i] < walk.from()[next])) {
                next = i;
            }
        }
        return next;
    }

    /** Hand-offs that end in a step with a score. */
    private void addAnswers(State state, Part part) {
        ScoreWalk scores = part.scores();
        if (!scores.next()) {
            return;
        }
        boolean isOpen = true;
        PairWalk walk = walks.apply(part);
        while (isOpen && walk.next()) {
            int variant = walk.variant().variant();
            while (isOpen && scores.variant() == variant) {
                for (int i = 0; i < walk.size(); i++) {
                    state.answers[walk.cells()[i]] += walk.to()[i] == scores.step() ? 1 : 0;
                }
                isOpen = scores.next();
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int edge = 0; edge < left.counts.length; edge++) {
            left.counts[edge] += right.counts[edge];
            left.journeys[edge] += right.journeys[edge];
            left.pingPong[edge] += right.pingPong[edge];
            left.answers[edge] += right.answers[edge];
        }
        left.steps += right.steps;
        left.withoutArea += right.withoutArea;
        return left;
    }

    @Override
    public Handoffs finish(State state, List<Part> parts) {
        WaitJob.Waits waits = new WaitJob(walks, isDirect ? this::handoffOfPair : null, state.counts, parts).run();
        List<Handoff> handoffs = IntStream.range(0, state.counts.length)
                .filter(edge -> state.counts[edge] > 0)
                .mapToObj(edge -> handoff(state, edge, waits))
                .sorted(comparingLong(Handoff::count)
                        .reversed()
                        .thenComparing(Handoff::from)
                        .thenComparing(Handoff::to))
                .toList();
        return new Handoffs(state.steps, state.withoutArea, handoffs);
    }

    /** Edge of each pair of labels of a segment, negative where the area stays the same. */
    private int[] handoffOfPair(int segment) {
        int[] edgeOfPair = edges.ofPair()[segment].clone();
        for (int pair = 0; pair < edgeOfPair.length; pair++) {
            int edge = edgeOfPair[pair];
            edgeOfPair[pair] = edges.from(edge) == edges.to(edge) ? -1 : edge;
        }
        return edgeOfPair;
    }

    private Handoff handoff(State state, int edge, WaitJob.Waits waits) {
        return new Handoff(
                edges.nodes().names().get(edges.from(edge)),
                edges.nodes().names().get(edges.to(edge)),
                state.counts[edge],
                state.journeys[edge],
                waits.waiting(edge),
                state.answers[edge],
                state.pingPong[edge]);
    }
}

package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
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
    private final PairSource<? extends HandoffPairs> pairs;
    private final int unknown;

    private HandoffJob(Edges edges, PairSource<? extends HandoffPairs> pairs) {
        this.edges = edges;
        this.pairs = pairs;
        this.unknown = edges.nodes().count() - 1;
    }

    /** @param areas edges of the level of areas */
    static HandoffJob direct(Edges areas) {
        return new HandoffJob(areas, new PairSource<HandoffWalk>() {
            @Override
            public HandoffWalk walk(Part part) {
                return new HandoffWalk(part, areas);
            }

            @Override
            public SegmentPairs ofSegment(Part part) {
                return SegmentPairs.ofNeighbours(part, areas.betweenNodes(part.number()));
            }
        });
    }

    /** @param causes found in the same log */
    static HandoffJob causal(Causes causes) {
        return new HandoffJob(causes.areas(), causes);
    }

    /** Most of a segment is its summary, less what is not selected. */
    @Override
    public Handoffs run(List<Part> parts) {
        PartPlan plan = new PartPlan(parts, bulk -> FlowSummary.isWorthwhile(bulk.segment()));
        State state = merge(gather(plan.added), gather(plan.removed).negated());
        for (Bulk bulk : plan.summed) {
            PairSource.SegmentPairs own =
                    Objects.requireNonNull(pairs.ofSegment(bulk.ranges().getFirst()));
            summary(bulk, own).addTo(state, own.cells());
        }
        return finish(state, parts);
    }

    private HandoffSummary summary(Bulk bulk, PairSource.SegmentPairs own) {
        return bulk.sum(
                own.kept(),
                HandoffSummary.class,
                parts -> HandoffSummary.of(gather(parts), own.cells()),
                (sum, gone) -> {
                    State state = gather(gone).negated();
                    sum.addTo(state, own.cells());
                    return HandoffSummary.of(state, own.cells());
                });
    }

    @Override
    public State empty() {
        return new State(edges.count());
    }

    @Override
    public void add(State state, Part part) {
        HandoffPairs walk = pairs.walk(part);
        while (walk.next()) {
            add(state, walk);
        }
        addAnswers(state, part);
    }

    private void add(State state, HandoffPairs walk) {
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
            if (walk.isReturned(i)) {
                state.pingPong[edge] += count;
            }
        }
    }

    /** Hand-offs that end in a step with a score. */
    private void addAnswers(State state, Part part) {
        ScoreWalk scores = part.scores();
        if (!scores.next()) {
            return;
        }
        boolean isOpen = true;
        PairWalk walk = pairs.walk(part);
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
        WaitJob.Waits waits = new WaitJob(pairs, state.counts, parts).run();
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

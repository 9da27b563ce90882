package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.ScoreWalk;

/** Counts hand-offs: pairs of directly following steps whose areas differ, the unknown area being one of its own. */
final class HandoffJob implements Job<HandoffJob.State, Handoffs> {
    static final class State {
        final long[] counts;
        final long[] journeys;
        final long[] pingPong;
        final long[] answers;
        private final int[] last; // the variant that was counted last, from 1
        private int serial;
        private long steps;
        private long withoutArea;

        State(int edges) {
            this.counts = new long[edges];
            this.journeys = new long[edges];
            this.pingPong = new long[edges];
            this.answers = new long[edges];
            this.last = new int[edges];
        }
    }

    private final Edges edges;
    private final int unknown;

    /** @param edges those of the level of areas */
    HandoffJob(Edges edges) {
        this.edges = edges;
        this.unknown = edges.nodes().count() - 1;
    }

    @Override
    public State empty() {
        return new State(edges.count());
    }

    @Override
    public void add(State state, Part part) {
        HandoffWalk walk = new HandoffWalk(part, edges);
        while (walk.next()) {
            add(state, walk);
        }
        int[] ofLabel = edges.nodes().ofLabel();
        ScoreWalk scores = part.scores();
        while (scores.next()) {
            if (scores.step() > 0) {
                int from = ofLabel[scores.label(scores.step() - 1)];
                int to = ofLabel[scores.label(scores.step())];
                if (from != to) {
                    state.answers[edges.find(from, to)]++;
                }
            }
        }
    }

    private void add(State state, HandoffWalk walk) {
        int count = walk.variant().count();
        int serial = ++state.serial;
        int[] areas = walk.areas();
        int[] cells = walk.cells();
        int[] to = walk.to();
        state.steps += (long) count * walk.variant().length();
        for (int k = 0; k < walk.variant().length(); k++) {
            if (areas[k] == unknown) {
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
            if (i > 0 && edges.from(cells[i - 1]) == areas[to[i]]) {
                state.pingPong[cells[i - 1]] += count;
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
        WaitJob.Waits waits =
                new WaitJob(part -> new HandoffWalk(part, edges), this::handoffOfPair, state.counts, parts).run();
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

package org.hilo.engine;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.stream.IntStream;

/** Counts hand-offs: pairs of directly following steps whose areas differ, the unknown area being one of its own. */
final class HandoffJob implements Job<HandoffJob.State, Handoffs> {
    static final class State {
        final PairCounts pairs;
        final long[] pingPong;
        final long[] answers;
        long steps;
        long withoutArea;

        State(int pairs) {
            this.pairs = new PairCounts(pairs);
            this.pingPong = new long[pairs];
            this.answers = new long[pairs];
        }
    }

    private static final int NONE = -1;

    private final JourneyColumns log;
    private final PairIndex index;

    HandoffJob(JourneyColumns log) {
        this.log = log;
        this.index = log.pairs(Level.AREA);
    }

    @Override
    public State empty() {
        return new State(index.pairCount());
    }

    @Override
    public void add(State state, int journey) {
        int[] labels = index.labels();
        int from = log.offsets[journey];
        int until = log.offsets[journey + 1];
        state.steps += until - from;
        int last = NONE;
        for (int p = from; p < until; p++) {
            state.withoutArea += log.areas[p] < 0 ? 1 : 0;
            if (p == from || labels[p - 1] == labels[p]) {
                continue;
            }
            int pair = index.pairAt()[p];
            state.pairs.add(pair, journey, log.times[p] - log.times[p - 1]);
            state.answers[pair] += Double.isNaN(log.score(p)) ? 0 : 1;
            if (last != NONE && index.from(last) == labels[p]) {
                state.pingPong[last]++;
            }
            last = pair;
        }
    }

    @Override
    public State merge(State left, State right) {
        left.pairs.addAll(right.pairs);
        for (int pair = 0; pair < left.pingPong.length; pair++) {
            left.pingPong[pair] += right.pingPong[pair];
            left.answers[pair] += right.answers[pair];
        }
        left.steps += right.steps;
        left.withoutArea += right.withoutArea;
        return left;
    }

    @Override
    public Handoffs finish(State state) {
        List<Handoff> handoffs = IntStream.range(0, index.pairCount())
                .filter(pair -> state.pairs.count(pair) > 0)
                .mapToObj(pair -> handoff(state, pair))
                .sorted(comparingLong(Handoff::count)
                        .reversed()
                        .thenComparing(Handoff::from)
                        .thenComparing(Handoff::to))
                .toList();
        return new Handoffs(state.steps, state.withoutArea, handoffs);
    }

    private Handoff handoff(State state, int pair) {
        return new Handoff(
                log.areaName(index.from(pair)),
                log.areaName(index.to(pair)),
                state.pairs.count(pair),
                state.pairs.journeys[pair],
                state.pairs.waiting(pair),
                state.answers[pair],
                state.pingPong[pair]);
    }
}

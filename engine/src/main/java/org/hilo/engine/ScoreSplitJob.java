package org.hilo.engine;

import java.util.BitSet;

/** Sums the scores of journeys on the two sides of a condition. */
final class ScoreSplitJob implements Job<ScoreSplitJob.State, ScoreSplit> {
    static final class State {
        final Side with = new Side();
        final Side without = new Side();
    }

    private final JourneyColumns log;
    private final BitSet condition;

    ScoreSplitJob(JourneyColumns log, BitSet condition) {
        this.log = log;
        this.condition = condition;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, int journey) {
        (condition.get(journey) ? state.with : state.without).add(log, journey);
    }

    @Override
    public State merge(State left, State right) {
        left.with.addAll(right.with);
        left.without.addAll(right.without);
        return left;
    }

    @Override
    public ScoreSplit finish(State state) {
        return new ScoreSplit(state.with.group(), state.without.group());
    }
}

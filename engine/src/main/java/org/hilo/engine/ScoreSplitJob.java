package org.hilo.engine;

import java.util.BitSet;

/** Sums the scores of journeys on the two sides of a condition. */
final class ScoreSplitJob implements Job<ScoreSplitJob.State, ScoreSplit> {
    static final class State {
        final Side with = new Side();
        final Side without = new Side();
    }

    private static final class Side {
        final ScoreSum scores = new ScoreSum();
        long journeys;

        Group group() {
            Scores sum = scores.scores();
            return new Group(journeys, sum.n(), sum.mean(), sum.variance());
        }
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
        Side side = condition.get(journey) ? state.with : state.without;
        side.journeys++;
        side.scores.addJourney(log, journey);
    }

    @Override
    public State merge(State left, State right) {
        left.with.scores.addAll(right.with.scores);
        left.with.journeys += right.with.journeys;
        left.without.scores.addAll(right.without.scores);
        left.without.journeys += right.without.journeys;
        return left;
    }

    @Override
    public ScoreSplit finish(State state) {
        return new ScoreSplit(state.with.group(), state.without.group());
    }
}

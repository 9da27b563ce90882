package org.hilo.engine;

/** Counts kept, late and never, with the scores of each. */
final class PromiseJob implements Job<PromiseJob.State, PromiseOutcome> {
    static final class State {
        final ScoreSum[] scores = {new ScoreSum(), new ScoreSum(), new ScoreSum(), new ScoreSum()};
        final long[] counts = new long[PromiseState.values().length];
        final Waits delays = new Waits();
    }

    private final JourneyColumns log;
    private final Promise promise;
    private final PromiseStates states;

    PromiseJob(JourneyColumns log, Promise promise) {
        this.log = log;
        this.promise = promise;
        this.states = new PromiseStates(log, promise);
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, int journey) {
        for (PromiseState possible : PromiseState.values()) {
            if (states.is(possible, journey)) {
                state.counts[possible.ordinal()]++;
                state.scores[possible.ordinal()].addJourney(log, journey);
            }
        }
        if (states.is(PromiseState.LATE, journey)) {
            state.delays.add(states.delay(journey));
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int i = 0; i < left.counts.length; i++) {
            left.counts[i] += right.counts[i];
            left.scores[i].addAll(right.scores[i]);
        }
        left.delays.addAll(right.delays);
        return left;
    }

    @Override
    public PromiseOutcome finish(State state) {
        long kept = state.counts[PromiseState.KEPT.ordinal()];
        long late = state.counts[PromiseState.LATE.ordinal()];
        long never = state.counts[PromiseState.NEVER.ordinal()];
        return new PromiseOutcome(
                promise.name(),
                kept + late + never,
                kept,
                late,
                never,
                state.counts[PromiseState.OPEN.ordinal()],
                state.delays.medianSeconds(),
                scores(state, PromiseState.KEPT),
                scores(state, PromiseState.LATE),
                scores(state, PromiseState.NEVER));
    }

    private static Scores scores(State state, PromiseState of) {
        return state.scores[of.ordinal()].scores();
    }
}

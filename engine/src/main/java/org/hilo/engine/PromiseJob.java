package org.hilo.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts kept, late and never, with the scores of each. */
final class PromiseJob implements Job<PromiseJob.State, PromiseOutcome> {
    static final class State {
        private final Map<PromiseState, Side> sides = new EnumMap<>(PromiseState.class);
        private final Waits delays = new Waits();

        State() {
            for (PromiseState state : PromiseState.values()) {
                sides.put(state, new Side());
            }
        }

        Side side(PromiseState state) {
            return Objects.requireNonNull(sides.get(state));
        }
    }

    private final JourneyColumns log;
    private final Promise promise;
    private final PromiseStates states;

    PromiseJob(JourneyColumns log, Promise promise, PromiseStates states) {
        this.log = log;
        this.promise = promise;
        this.states = states;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, int journey) {
        for (PromiseState possible : PromiseState.values()) {
            if (states.is(possible, journey)) {
                state.side(possible).add(log, journey);
            }
        }
        if (states.is(PromiseState.LATE, journey)) {
            state.delays.add(states.delay(journey));
        }
    }

    @Override
    public State merge(State left, State right) {
        left.sides.forEach((state, side) -> side.addAll(right.side(state)));
        left.delays.addAll(right.delays);
        return left;
    }

    @Override
    public PromiseOutcome finish(State state) {
        Side kept = state.side(PromiseState.KEPT);
        Side late = state.side(PromiseState.LATE);
        Side never = state.side(PromiseState.NEVER);
        return new PromiseOutcome(
                promise.name(),
                kept.journeys() + late.journeys() + never.journeys(),
                kept.journeys(),
                late.journeys(),
                never.journeys(),
                state.side(PromiseState.OPEN).journeys(),
                state.delays.medianSeconds(),
                kept.scores(),
                late.scores(),
                never.scores());
    }
}

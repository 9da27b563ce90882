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

    private final Promise promise;
    private final MadePromises made;

    PromiseJob(Promise promise, MadePromises made) {
        this.promise = promise;
        this.made = made;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, int journey) {
        for (int i = made.first(journey); i < made.first(journey + 1); i++) {
            for (PromiseState possible : PromiseState.values()) {
                if (made.is(possible, i)) {
                    state.side(possible).add(made.scores(i));
                }
            }
            if (made.is(PromiseState.LATE, i)) {
                state.delays.add(made.delay(i));
            }
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
                kept.count() + late.count() + never.count(),
                kept.count(),
                late.count(),
                never.count(),
                state.side(PromiseState.OPEN).count(),
                state.delays.medianSeconds(),
                kept.scores(),
                late.scores(),
                never.scores());
    }
}

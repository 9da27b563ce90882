package org.hilo.engine.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.PromiseState;
import org.hilo.engine.Scores;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.journey.Part;
import org.hilo.engine.promise.MadePromises;
import org.hilo.engine.table.TableView;

/** Counts kept, late and never, with the scores of each. */
final class PromiseJob implements Job<PromiseJob.State, PromiseOutcome> {
    private static final class Side {
        private final ScoreSum scores = new ScoreSum();
        private long count;
    }

    static final class State {
        private final Map<PromiseState, Side> sides = new EnumMap<>(PromiseState.class);
        private final LongColumn delays = new LongColumn();

        State() {
            for (PromiseState state : PromiseState.values()) {
                sides.put(state, new Side());
            }
        }

        Side side(PromiseState state) {
            return Objects.requireNonNull(sides.get(state));
        }
    }

    private final TableView table;
    private final Promise promise;
    private final long end;

    /** @param end when the log ends, in microseconds since 1970 */
    PromiseJob(TableView table, Promise promise, long end) {
        this.table = table;
        this.promise = promise;
        this.end = end;
    }

    @Override
    public boolean isOrderFree() {
        return false;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Part part) {
        MadePromises made = MadePromises.of(table, part.segment(), promise);
        for (int i = made.first(part.from()); i < made.size() && made.journey(i) < part.until(); i++) {
            if (part.has(made.journey(i))) {
                add(state, made, i);
            }
        }
    }

    private void add(State state, MadePromises made, int index) {
        for (PromiseState possible : PromiseState.values()) {
            if (made.is(possible, index, end)) {
                Side side = state.side(possible);
                side.count++;
                side.scores.addAll(made.scores(index));
            }
        }
        if (made.is(PromiseState.LATE, index, end)) {
            state.delays.add(made.delay(index));
        }
    }

    @Override
    public State merge(State left, State right) {
        left.sides.forEach((state, side) -> {
            side.count += right.side(state).count;
            side.scores.addAll(right.side(state).scores);
        });
        left.delays.addAll(right.delays);
        return left;
    }

    @Override
    public PromiseOutcome finish(State state, List<Part> parts) {
        long kept = state.side(PromiseState.KEPT).count;
        long late = state.side(PromiseState.LATE).count;
        long never = state.side(PromiseState.NEVER).count;
        return new PromiseOutcome(
                promise.name(),
                kept + late + never,
                kept,
                late,
                never,
                state.side(PromiseState.OPEN).count,
                Quantiles.of(state.delays.array(), state.delays.size(), 0.5) / 1e6,
                scores(state, PromiseState.KEPT),
                scores(state, PromiseState.LATE),
                scores(state, PromiseState.NEVER));
    }

    private static Scores scores(State state, PromiseState which) {
        return state.side(which).scores.scores();
    }
}

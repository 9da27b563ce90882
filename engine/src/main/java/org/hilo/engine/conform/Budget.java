package org.hilo.engine.conform;

import java.util.function.BooleanSupplier;

/**
 * How much work a check may cost.
 *
 * @param mostStates states that may be expanded for one sequence (of those that are laid out in layers, sixteen count as one); the
 *     same sequences, model and figure give the same answer on every machine
 * @param stop asked again and again by several threads; once it says true, what is not solved yet stays unsolved
 */
public record Budget(long mostStates, BooleanSupplier stop) {
    /** Enough for the logs and models that are met; some seconds for the hardest sequence. */
    public static final long USUAL_STATES = 200_000;

    public Budget {
        if (mostStates < 1) {
            throw new IllegalArgumentException("a budget must be at least 1 state, was " + mostStates);
        }
    }

    /** {@link #USUAL_STATES}, without a deadline. */
    public static Budget usual() {
        return new Budget(USUAL_STATES, () -> false);
    }

    public Budget withMostStates(long states) {
        return new Budget(states, stop);
    }

    /** The caller's deadline, for example {@code () -> !clock.instant().isBefore(deadline)}. */
    public Budget withStop(BooleanSupplier deadline) {
        return new Budget(mostStates, deadline);
    }
}

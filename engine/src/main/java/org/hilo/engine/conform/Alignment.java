package org.hilo.engine.conform;

import java.util.List;

/** How one sequence and a model fit together at best, or why that is not known. */
public sealed interface Alignment {

    /** Why a sequence is not solved. */
    enum Reason {
        /** The budget of states was used up. */
        BUDGET,
        /** The caller's deadline came first. */
        STOPPED,
        /** The model heaps up tokens, or silent steps, beyond what is followed. */
        UNBOUNDED,
        /** No way through the model reaches its end. */
        NO_END
    }

    /**
     * A cheapest alignment: steps and model matched so that as little as possible is left over on both sides.
     *
     * @param cost steps without a place in the model, and visible places of the model without a step
     * @param worst cost of matching nothing: the steps that count, and the shortest way through the model
     * @param moves in order; steps that the design ignores are in none of them
     * @param deviations what is left over, by kind
     * @param timeChecks limits of time between steps of this sequence, to be checked for each journey
     */
    record Optimal(int cost, int worst, List<Move> moves, List<Deviation> deviations, List<TimeCheck> timeChecks)
            implements Alignment {
        public Optimal {
            moves = List.copyOf(moves);
            deviations = List.copyOf(deviations);
            timeChecks = List.copyOf(timeChecks);
        }

        /** 1 when everything fits, 0 when nothing does (Adriansyah 2014, definition of trace fitness). */
        public double fitness() {
            return worst == 0 ? 1 : 1 - (double) cost / worst;
        }

        public boolean isFitting() {
            return cost == 0;
        }
    }

    /**
     * Not solved.
     *
     * @param atLeast a bound: the cost is not below it
     */
    record Unsolved(int atLeast, Reason reason) implements Alignment {}
}

package org.hilo.engine;

/** When one step is said to follow another, for hand-overs of work. */
public sealed interface Succession {

    /** The next step in time. */
    record Direct() implements Succession {}

    /**
     * The next step that the other one caused, with the order of activities learned from the whole log: work that runs in
     * parallel neither breaks a hand-over nor invents one (van der Aalst, Reijers, Song 2005; Weijters and others 2006).
     *
     * @param dependency how clearly one activity must come before another to be its cause, 0 to 1; with 1, one that is ever
     *     seen in the other order is not
     */
    record Causal(double dependency) implements Succession {
        public Causal {
            if (!(dependency > 0 && dependency <= 1)) {
                throw new IllegalArgumentException("a dependency must be above 0 and at most 1, was " + dependency);
            }
        }
    }

    static Succession direct() {
        return new Direct();
    }

    /** With half the dependency: what comes in the other order in up to a third of cases is still a cause. */
    static Succession causal() {
        return new Causal(0.5);
    }
}

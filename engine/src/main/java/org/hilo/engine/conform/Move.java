package org.hilo.engine.conform;

/** One move of an alignment; silent transitions cost nothing and are not told. */
public sealed interface Move {

    /**
     * The step happens where the model has a place for it.
     *
     * @param step index in the sequence
     * @param name activity of the model, or touchpoint of the design
     * @param transition id in the Petri net
     */
    record Both(int step, String name, String transition) implements Move {}

    /** The step happens, and the model has no place for it there. */
    record LogOnly(int step) implements Move {}

    /** The model wants something that did not happen there. */
    record ModelOnly(String name, String transition) implements Move {}
}

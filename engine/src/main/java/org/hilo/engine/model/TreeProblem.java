package org.hilo.engine.model;

/** A text that is no process tree: where, and what is allowed there. */
public final class TreeProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    TreeProblem(int position, String sentence) {
        super(sentence + " at character " + (position + 1));
        this.position = position;
    }

    /** Index of the first character that could not be read, from 0. */
    public int position() {
        return position;
    }
}

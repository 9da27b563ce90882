package org.hilo.engine;

/** A filter text that does not follow the grammar: what was found where, and what is allowed there. */
public final class FilterProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    FilterProblem(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Index of the first character that could not be read, from 0. */
    public int position() {
        return position;
    }
}

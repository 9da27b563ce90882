package org.hilo.statistics.network;

/** A tie between two nodes, with a weight above 0 in a unit of the caller's, such as hand-offs; 1 if all count alike. */
public record Tie(int from, int to, double weight) {
    public Tie {
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("the weight of a tie must be above 0 and finite, was " + weight);
        }
    }

    public Tie(int from, int to) {
        this(from, to, 1);
    }
}

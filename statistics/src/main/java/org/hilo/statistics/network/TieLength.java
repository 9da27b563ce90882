package org.hilo.statistics.network;

/** How long a tie is where the shortest way is sought. */
public enum TieLength {
    /** Every tie is one step. */
    STEP,
    /** The weight is a length, such as a waiting time. */
    WEIGHT,
    /** The weight is a strength, such as a number of hand-offs: twice as strong is half as long (Newman 2001). */
    INVERSE_WEIGHT;

    double of(double weight) {
        return switch (this) {
            case STEP -> 1;
            case WEIGHT -> weight;
            case INVERSE_WEIGHT -> 1 / weight;
        };
    }
}

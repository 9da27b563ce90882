package org.hilo.engine.conform;

/**
 * One way in which a sequence leaves the model.
 *
 * @param name touchpoint of the design, activity of a net, or the activity of an unexpected step
 * @param step index of the step in the sequence, {@link #NONE} for what was skipped
 */
public record Deviation(Kind kind, String name, int step) {
    public static final int NONE = -1;

    /** Kinds of deviations; the first four follow from the alignment alone. */
    public enum Kind {
        /** The model wants it, and it did not happen anywhere. */
        SKIPPED,
        /** It happened, and the model did not expect it there. */
        UNEXPECTED,
        /** The model wants it, and it happened elsewhere in the sequence. */
        OUT_OF_ORDER,
        /** It happened once more than the model allows. */
        REPEATED,
        /** An allowed time was exceeded; found by {@link TimeCheck} in single journeys. */
        LATE
    }
}

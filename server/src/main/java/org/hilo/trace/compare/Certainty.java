package org.hilo.trace.compare;

/** What may be concluded from a difference. */
public enum Certainty {
    /** Enough journeys, the interval leaves zero out, and so does p after correcting for everything looked at. */
    PROVEN,
    /** It may be chance. */
    OPEN,
    /** Too few journeys to test it. */
    FEW,
    /** It follows from how the sides were chosen, so there is nothing to test. */
    GIVEN
}

package org.hilo.trace.compare;

import org.hilo.statistics.Difference;
import org.jspecify.annotations.Nullable;

/** Something that may differ between the sides; T is itself. */
interface Tested<T> {
    @Nullable
    Difference difference();

    Certainty certainty();

    /** The same with p corrected for everything tested, and what may be concluded then. */
    T judged(double adjustedP, Certainty judgement);

    /** Whether it is open, and there is a difference to judge by. */
    default boolean isTested() {
        return certainty() == Certainty.OPEN && difference() != null;
    }
}

package org.hilo.engine.rule;

import java.time.Duration;

/** The earliest or latest time at which the target counts. */
public sealed interface Bound {

    /**
     * So long from the earlier of the two events to the later. In templates that concern one journey only, from its first event.
     */
    record After(Span span) implements Bound {}

    /**
     * A time that the activation itself carries; an event that does not carry it activates nothing.
     *
     * @param attribute name of the time attribute
     * @param side whether the bound is that time or so long before or after it
     * @param wholeDay whether the day of the time counts, from its beginning to its end, instead of the instant
     */
    record Its(String attribute, Side side, Span span, boolean wholeDay) implements Bound {
        /** Exactly the time of the attribute. */
        static Its at(String attribute) {
            return new Its(attribute, Side.AT, new Span.Working(Duration.ZERO), false);
        }

        public Its {
            if (side == Side.AT && !span.equals(NOTHING)) {
                throw new IllegalArgumentException("a bound at a time has no distance from it");
            }
        }
    }

    /** No distance. */
    Span NOTHING = new Span.Working(Duration.ZERO);

    /** Where a bound lies from the time of an attribute. */
    enum Side {
        AT,
        BEFORE,
        AFTER
    }
}

package org.hilo.engine.journey;

import org.hilo.engine.column.LongColumn;

/** A segment, and which of its journeys still count: the others stand anew in a later segment. */
record Held(Segment segment, JourneySet live, int liveEvents) {
    static Held of(Segment segment) {
        return new Held(segment, JourneySet.all(segment.journeyCount()), segment.eventCount());
    }

    boolean isMostlyDead() {
        return liveEvents * 2L < segment.eventCount();
    }

    boolean isWhole() {
        return liveEvents == segment.eventCount();
    }

    /** Adds the rows of all live journeys, each below its object in the upper half. */
    LongColumn pairs(LongColumn into) {
        for (int j = live.next(0); j < segment.journeyCount(); j = live.next(j + 1)) {
            segment.pairs(j, into);
        }
        return into;
    }
}

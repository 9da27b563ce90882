package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.column.LongColumn;
import org.jspecify.annotations.Nullable;

/** Takes the journeys of objects out of the segments that hold them; what others see of those segments stays. */
final class Taking {
    private final List<Held> held;
    private final @Nullable JourneySet[] live;
    private final int[] liveEvents;
    private final LongColumn taken = new LongColumn();

    Taking(List<Held> held) {
        this.held = held;
        this.live = new JourneySet[held.size()];
        this.liveEvents = held.stream().mapToInt(Held::liveEvents).toArray();
    }

    /** Takes what there is of an object; all its journeys lie in one segment, most likely a late one. */
    void take(int object) {
        for (int i = held.size() - 1; i >= 0; i--) {
            Segment segment = held.get(i).segment();
            boolean isHere = false;
            for (int journey : segment.derived().objects(segment).journeysOf(object)) {
                if (live(i).has(journey)) {
                    ownLive(i).remove(journey);
                    liveEvents[i] -= segment.pairs(journey, taken);
                    isHere = true;
                }
            }
            if (isHere) {
                return;
            }
        }
    }

    private JourneySet live(int place) {
        JourneySet own = live[place];
        return own == null ? held.get(place).live() : own;
    }

    private JourneySet ownLive(int place) {
        JourneySet own = live[place];
        if (own == null) {
            own = held.get(place).live().copy();
            live[place] = own;
        }
        return own;
    }

    /** The rows that were taken, each below its object in the upper half. */
    long[] taken() {
        return Arrays.copyOf(taken.array(), taken.size());
    }

    /** Forgets what was taken so far. */
    void clear() {
        taken.clear();
    }

    /** What is left, without segments of which nothing is. */
    List<Held> rest() {
        List<Held> rest = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            if (liveEvents[i] > 0) {
                rest.add(new Held(held.get(i).segment(), live(i), liveEvents[i]));
            }
        }
        return rest;
    }
}

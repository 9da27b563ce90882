package org.hilo.trace.thread;

import java.time.Instant;
import org.hilo.drawing.Areas;
import org.hilo.drawing.ThreadPicture.State;
import org.jspecify.annotations.Nullable;

/** One row of a thread, in order of time. */
public sealed interface ThreadRow {
    Instant time();

    Areas.Area area();

    State state();

    boolean longWait();

    /**
     * Something that happened.
     *
     * @param waitSeconds since the step before, NaN for the first
     * @param longWait longer than nine of ten journeys wait between these two
     * @param source the system that told us, null when it is not known any more
     * @param occurrence 1 the first time, 2 the second …
     * @param promise what it did for a promise, null for none
     */
    record Happened(
            Instant time,
            String activity,
            Areas.Area area,
            @Nullable String channel,
            @Nullable String source,
            double waitSeconds,
            boolean longWait,
            int occurrence,
            @Nullable Double score,
            @Nullable String comment,
            @Nullable Delivered promise)
            implements ThreadRow {
        @Override
        public State state() {
            if (comment != null || score != null) {
                return State.VOICE;
            }
            return occurrence > 1 ? State.KNOT : State.WHOLE;
        }
    }

    /** A promise delivered by a step; seconds after its time, negative or zero when it was kept. */
    record Delivered(String name, double lateSeconds) {
        public boolean isLate() {
            return lateSeconds > 0;
        }
    }

    /**
     * A promise came due and nothing had been delivered.
     *
     * @param delivered the activity that was waited for
     * @param ever whether it came later
     */
    record Due(Instant time, String promise, String delivered, Areas.Area area, boolean ever) implements ThreadRow {
        @Override
        public State state() {
            return State.BROKEN;
        }

        @Override
        public boolean longWait() {
            return false;
        }
    }
}

package org.hilo.trace.imports;

import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Refusal;
import org.hilo.intake.Sink;

/** The first events and refusals that a file would give; stops the reading when it has enough. */
final class Preview implements Sink {
    private static final int EVENTS_MAX = 12;
    private static final int REFUSALS_MAX = 12;

    private final List<IncomingEvent> events = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Thrown to stop a reading that has shown enough. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    @Override
    public void accept(IncomingEvent event) {
        events.add(event);
        stopWhenEnough();
    }

    @Override
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
        stopWhenEnough();
    }

    private void stopWhenEnough() {
        if (events.size() >= EVENTS_MAX || refusals.size() >= REFUSALS_MAX) {
            throw new Enough();
        }
    }

    List<IncomingEvent> events() {
        return List.copyOf(events);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}

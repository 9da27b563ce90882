package org.hilo.trace.journey;

import org.hilo.engine.DamagedFile;
import org.hilo.platform.problem.KnownFault;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a file of the journeys turns out to be damaged, whoever asked is told to ask again, and they are built anew. */
@Component
class Damage implements KnownFault {
    private final Journeys journeys;

    Damage(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public @Nullable Problem of(Throwable failure) {
        return failure instanceof DamagedFile ? journeys.distrust() : null;
    }
}

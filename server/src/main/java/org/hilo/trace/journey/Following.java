package org.hilo.trace.journey;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the journeys follow the events while the server runs. It begins last, when pages are served already, for the first
 * reading takes a while. Spring starts what others need before them: the journeys themselves, which others need early, would
 * keep the web server waiting, and this, which nobody needs, does not.
 */
@Component
class Following implements SmartLifecycle {
    private final Journeys journeys;

    Following(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void start() {
        journeys.start();
    }

    @Override
    public void stop() {
        journeys.stop();
    }

    @Override
    public boolean isRunning() {
        return journeys.isRunning();
    }
}

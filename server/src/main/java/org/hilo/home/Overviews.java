package org.hilo.home;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.hilo.platform.organisation.Organisations;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The overview of this moment: every page asks for it, so it is computed once for each version of the journeys. */
@Service
class Overviews {

    /** While events stream in, every page would otherwise compute it anew. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private record Known(Overview overview, long version, Instant at) {}

    private final Journeys journeys;
    private final Selections selections;
    private final Organisations organisations;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Overviews(Journeys journeys, Selections selections, Organisations organisations, InstantSource clock) {
        this.journeys = journeys;
        this.selections = selections;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Whether the journeys are still being read, so that there is nothing to look at. */
    boolean isReading() {
        return journeys.reading() != null;
    }

    /** Sorts the journeys and warms what every page asks for, before somebody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (journeys.eventCount() > 0) {
            Thread.ofVirtual().name("first overview").start(this::current);
        }
    }

    Overview current() {
        Known latest = known.get();
        Instant now = clock.instant();
        if (latest != null && isFresh(latest, now)) {
            return latest.overview();
        }
        synchronized (this) {
            latest = known.get();
            if (latest != null && isFresh(latest, now)) {
                return latest.overview();
            }
            long version = journeys.version();
            var overview = new Look(
                            journeys,
                            selections.workLens(),
                            organisations.current().zone())
                    .overview();
            known.set(new Known(overview, version, clock.instant()));
            return overview;
        }
    }

    private boolean isFresh(Known latest, Instant now) {
        return latest.version() == journeys.version()
                || (!latest.overview().isEmpty() && now.isBefore(latest.at().plus(KEPT)));
    }
}

package org.hilo.platform.organisation;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Door to the organisation: asked by every page, hence kept in memory; this process is the only writer. */
@Service
public class Organisations {

    private final OrganisationStore store;
    private final InstantSource clock;
    private volatile @Nullable Organisation known;

    Organisations(OrganisationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Organisation current() {
        Organisation current = known;
        if (current == null) {
            current = store.find().orElseGet(Organisation::unnamed);
            known = current;
        }
        return current;
    }

    /** Whether anybody has said whom Hilo serves. */
    public boolean isNamed() {
        return store.find().isPresent();
    }

    public void change(Organisation organisation) {
        store.save(organisation, clock.instant());
        known = organisation;
    }
}

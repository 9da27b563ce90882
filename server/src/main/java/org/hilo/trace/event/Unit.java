package org.hilo.trace.event;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hilo.intake.IncomingEvent;
import org.jspecify.annotations.Nullable;

/** Events that are committed together or not at all, and whoever waits for that. */
record Unit(List<IncomingEvent> events, @Nullable Long importId, CompletableFuture<Receipt> receipt) {
    Unit(List<IncomingEvent> events, @Nullable Long importId) {
        this(List.copyOf(events), importId, new CompletableFuture<>());
    }
}

package org.hilo.intake;

import org.jspecify.annotations.Nullable;

/** Where events and refusals go, in the order in which the file holds them. */
public interface Sink {

    /** The events that follow come from this file. */
    default void begins(String file) {}

    void accept(IncomingEvent event);

    void refuse(Refusal refusal);

    /** Where events in columns go; null when all shall come one by one. */
    default @Nullable BulkSink bulk() {
        return null;
    }
}

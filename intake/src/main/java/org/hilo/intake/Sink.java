package org.hilo.intake;

/** Where events and refusals go, in the order in which the file holds them. */
public interface Sink {

    /** The events that follow come from this file. */
    default void begins(String file) {}

    void accept(IncomingEvent event);

    void refuse(Refusal refusal);
}

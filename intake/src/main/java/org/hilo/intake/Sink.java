package org.hilo.intake;

/** Where events and refusals go, in the order in which the file holds them. */
public interface Sink {

    void accept(IncomingEvent event);

    void refuse(Refusal refusal);
}

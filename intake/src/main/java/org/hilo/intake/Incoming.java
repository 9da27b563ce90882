package org.hilo.intake;

/** What one record of a file or message turned into: an event, or the reason why it is none. */
public sealed interface Incoming permits IncomingEvent, Refusal {}

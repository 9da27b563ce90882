package org.hilo.engine;

/** What became of a promise. */
public enum PromiseState {
    /** Delivered in time. */
    KEPT,
    /** Delivered, but after the due time. */
    LATE,
    /** Not delivered so far, due or not. */
    NEVER,
    /** The part of never whose due time lies after the end of the log. */
    OPEN
}

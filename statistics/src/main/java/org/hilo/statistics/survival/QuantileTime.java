package org.hilo.statistics.survival;

/**
 * The time by which a share has ended, or that so many had not ended when watching stopped: an answer of its own, never
 * 0 and never the last time. In the unit of the durations.
 */
public sealed interface QuantileTime {
    record Reached(double time) implements QuantileTime {}

    /** To be read as "later than": {@code watchedUntil} is the longest time anyone was watched. */
    record NotReached(double watchedUntil) implements QuantileTime {}
}

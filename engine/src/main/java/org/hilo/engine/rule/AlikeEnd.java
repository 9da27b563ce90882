package org.hilo.engine.rule;

/**
 * How journeys end that are alike.
 *
 * @param areOver whether each is over with its last event
 * @param untilMicros until when the others are known, in microseconds since 1970
 */
public record AlikeEnd(boolean areOver, long untilMicros) {

    /** Whether the deadline has not passed when all is known. */
    boolean waitsFor(long deadline) {
        return !areOver && deadline >= untilMicros;
    }
}

package org.hilo.platform.value;

import java.time.Instant;

/** A stretch of time, half open: {@code from} belongs to it, {@code until} doesn't. */
public record Period(Instant from, Instant until) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period must not end before it begins: " + from + " to " + until);
        }
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}

package org.hilo.platform.value;

/** Somebody who works with Hilo. */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

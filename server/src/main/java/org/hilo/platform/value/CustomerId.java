package org.hilo.platform.value;

/** Somebody whose journey Hilo follows, across the systems that call him differently. */
public record CustomerId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

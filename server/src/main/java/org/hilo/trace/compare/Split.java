package org.hilo.trace.compare;

/** How many journeys stand on each side, and how many of them on both. */
public record Split(long a, long b, long shared) {
    public boolean isComparable() {
        return a > 0 && b > 0 && shared == 0;
    }
}

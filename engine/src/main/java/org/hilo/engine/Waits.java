package org.hilo.engine;

/** Durations in microseconds, kept one by one so that their median is exact. */
final class Waits {
    private final LongColumn micros = new LongColumn();

    void add(long wait) {
        micros.add(wait);
    }

    void addAll(Waits other) {
        micros.addAll(other.micros);
    }

    /** NaN of none. */
    double medianSeconds() {
        return Quantiles.of(micros.array(), micros.size(), 0.5) / 1e6;
    }
}

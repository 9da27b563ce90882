package org.hilo.engine;

/** Waiting times in microseconds, kept one by one so that quantiles are exact. */
final class Waits {
    private final LongColumn micros = new LongColumn();

    void add(long wait) {
        micros.add(wait);
    }

    void addAll(Waits other) {
        micros.addAll(other.micros);
    }

    int count() {
        return micros.size();
    }

    double medianSeconds() {
        return Quantiles.of(micros.array(), micros.size(), 0.5) / 1e6;
    }

    Waiting waiting() {
        double p90 = Quantiles.of(micros.array(), micros.size(), 0.9) / 1e6;
        return new Waiting(medianSeconds(), p90, meanSeconds());
    }

    /** Seconds and the rest are summed apart, so that ten million waits of a century do not overflow. */
    private double meanSeconds() {
        long seconds = 0;
        long rest = 0;
        for (int i = 0; i < micros.size(); i++) {
            long wait = micros.array()[i];
            seconds += wait / 1_000_000;
            rest += wait % 1_000_000;
        }
        return (seconds + rest / 1e6) / micros.size();
    }
}

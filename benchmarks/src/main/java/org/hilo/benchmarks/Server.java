package org.hilo.benchmarks;

import java.nio.file.Path;

/** Whole servers, started and stopped as a person does. */
final class Server {

    private Server() {}

    static void measure(Wanted wanted, Path scratch, Results results) {
        throw new UnsupportedOperationException("not yet: " + wanted.command() + scratch + results);
    }
}

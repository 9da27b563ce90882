package org.hilo.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The main class behind {@code ./hilo bench}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] words) throws Exception {
        Wanted wanted = Wanted.of(List.of(words));
        if (!Set.of("engine", "server", "all").contains(wanted.what())) {
            System.err.println("hilo: unknown benchmark " + wanted.what() + "\n  known: engine, server, all");
            System.exit(2);
        }
        Path home = Path.of(System.getProperty("hilo.home", "."));
        Path scratch = home.resolve(".hilo/bench");
        if (!wanted.what().equals("server")) {
            try (Results results = Results.in(wanted.out(home), "engine", wanted)) {
                Engine.measure(wanted, scratch, results);
            }
        }
        if (!wanted.what().equals("engine")) {
            try (Results results = Results.in(wanted.out(home), "server", wanted)) {
                Server.measure(wanted, scratch, results);
            }
        }
    }
}

package org.hilo.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The main class behind {@code ./hilo bench}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] words) throws Exception {
        Wanted wanted = Wanted.of(List.of(words));
        if (!Set.of("engine", "growth", "xes", "server", "all").contains(wanted.what())) {
            System.err.println(
                    "hilo: unknown benchmark " + wanted.what() + "\n  known: engine, growth, xes, server, all");
            System.exit(2);
        }
        Path home = Path.of(System.getProperty("hilo.home", "."));
        Path scratch = home.resolve(".hilo/bench");
        if (wanted.what().equals("xes") || wanted.what().equals("all")) {
            try (Results results = Results.in(wanted.out(home), "xes", wanted)) {
                XesReading.measure(scratch, results);
            }
        }
        if (wanted.what().equals("engine") || wanted.what().equals("all")) {
            List<String> ratios;
            try (Results results = Results.in(wanted.out(home), "engine", wanted)) {
                ratios = Engine.measure(wanted, scratch, results);
            }
            ratios.forEach(System.out::println);
        }
        if (wanted.what().equals("growth") || wanted.what().equals("all")) {
            try (Results results = Results.in(wanted.out(home), "growth", wanted)) {
                Growth.measure(results);
            }
        }
        if (wanted.what().equals("server") || wanted.what().equals("all")) {
            try (Results results = Results.in(wanted.out(home), "server", wanted)) {
                Server.measure(wanted, scratch, results);
            }
        }
    }
}

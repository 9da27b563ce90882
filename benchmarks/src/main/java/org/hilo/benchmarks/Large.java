package org.hilo.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** 10⁸ events, each step in a Java of its own that is given 2 GiB. */
final class Large {
    private static final int EVENTS = 100_000_000;
    private static final Map<String, String> BUDGETS = Map.of(
            "CSV → sorted log on disk", "≤ 35 s",
            "open a log", "≤ 200 ms",
            "flow map: counts", "≤ 150 ms",
            "flow map: counts and waits", "≤ 300 ms",
            "variants", "≤ 700 ms",
            "hand-offs", "≤ 300 ms");

    private Large() {}

    static void measure(Path scratch, Results results) throws IOException, InterruptedException {
        Path corpus = Corpus.file(scratch, Corpus.Shape.usual(EVENTS));
        Path folder = scratch.resolve("journeys-" + EVENTS);
        run("load", corpus, folder, results);
        run("ask", corpus, folder, results);
    }

    private static void run(String what, Path corpus, Path folder, Results results)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeRun.class.getName(),
                        what,
                        corpus.toString(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] parts = line.split("\t");
                results.add(Finding.of("10⁸: " + parts[0], Double.parseDouble(parts[1]), parts[2])
                        .budget(BUDGETS.getOrDefault(parts[0], "≤ 1 s"))
                        .detail("100,000,000 events, heap of 2 GiB" + (parts.length > 3 ? "; " + parts[3] : "")));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the run of 10⁸ events ended with " + process.exitValue());
        }
    }
}

package org.hilo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole servers, started and stopped as a person does: the demo, on a data folder made for this run. */
final class Server {

    private static final int STARTS = 3;
    private static final int PAGE_CALLS = 60;
    private static final List<String> PAGES = List.of(
            "/",
            "/trace/flow",
            "/trace/flow?lens=order",
            "/trace/thread",
            "/trace/handoff",
            "/trace/score",
            "/trace/promise",
            "/trace/imports",
            "/trace/identity");

    private Server() {}

    static void measure(Wanted wanted, Path scratch, Results results) throws Exception {
        Path data = scratch.resolve("demo");
        Path log = Files.createDirectories(scratch).resolve("server.log");
        delete(data);
        Files.deleteIfExists(log);
        List<String> command = command(wanted, data);
        fill(command, log, results);
        starts(command, log, results);
        try (ServerProcess server = ServerProcess.start(command, log);
                Visitor visitor = Visitor.enter()) {
            pages(visitor, results);
            memory(server, results, "after the pages");
            Ingest.visibleWithin(visitor, 30, results);
            Ingest.measure(visitor, wanted.seconds(), results);
            memory(server, results, "after the ingest");
        }
    }

    /** The first start generates and imports the demo's year; it is filled when imports no longer run. */
    private static void fill(List<String> command, Path log, Results results) throws Exception {
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(command, log);
                Visitor visitor = Visitor.enter()) {
            results.add(Finding.of("demo: first start to first 200", server.secondsToFirstAnswer(), "s")
                    .detail("empty data folder, built already")
                    .budget("first page ≤ 60 s, with the build"));
            long events = 0;
            for (int same = 0; same < 5; ) {
                long now = events(visitor);
                same = now == events && now > 0 ? same + 1 : 0;
                events = now;
                Thread.sleep(1_000); // tidy: the measured server says nowhere that it is full
            }
            results.add(Finding.of("demo: first start to all events in the map", ServerProcess.seconds(start) - 5, "s")
                    .detail(String.format(Locale.ROOT, "%,d events under the lens shown first", events)));
            memory(server, results, "after filling");
        }
    }

    private static void starts(List<String> command, Path log, Results results) throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (ServerProcess server = ServerProcess.start(command, log)) {
                seconds[i] = server.secondsToFirstAnswer();
            }
        }
        Times times = Times.of(seconds);
        results.add(Finding.of("server: start to first 200, existing database", times.quantile(0.5), "s")
                .detail(String.format(
                        Locale.ROOT,
                        "median of %d, fastest %.2f, slowest %.2f; no AOT cache",
                        STARTS,
                        times.quantile(0),
                        times.quantile(1)))
                .budget("≤ 6 s, ≤ 3 s with AOT cache"));
    }

    private static void pages(Visitor visitor, Results results) throws IOException, InterruptedException {
        for (String page : PAGES) {
            double[] millis = new double[PAGE_CALLS];
            long bytes = 0;
            for (int i = -5; i < PAGE_CALLS; i++) {
                long start = System.nanoTime();
                var answer = visitor.get(page);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page + " answers " + answer.statusCode());
                }
                bytes = answer.body().length();
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Times times = Times.of(millis);
            results.add(Finding.of("page " + page + ", p95", times.quantile(0.95), "ms")
                    .detail(String.format(
                            Locale.ROOT,
                            "n %d, p50 %.1f ms, %,d kB, one reader",
                            times.n(),
                            times.quantile(0.5),
                            bytes / 1024))
                    .budget("≤ 100 ms"));
        }
    }

    private static void memory(ServerProcess server, Results results, String when) throws IOException {
        ServerProcess.Memory memory = server.memory();
        results.add(Finding.of("server + PostgreSQL: memory " + when, memory.sum() / 1e6, "MB")
                .detail(String.format(
                        Locale.ROOT,
                        "proportional set size: Java %.0f MB, PostgreSQL %.0f MB",
                        memory.server() / 1e6,
                        memory.database() / 1e6))
                .budget("≤ 600 MB with the demo"));
    }

    private static long events(Visitor visitor) throws IOException, InterruptedException {
        var found = java.util.regex.Pattern.compile("\"events\"\\s*:\\s*(\\d+)")
                .matcher(visitor.get("/api/v1/trace/flow").body());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** The demo as ./hilo demo starts it: the Java options come from the launcher. */
    private static List<String> command(Wanted wanted, Path data) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(wanted.serverOptions());
        command.addAll(List.of(
                "-Dhilo.home=" + System.getProperty("hilo.home"),
                "-cp",
                wanted.demoClassPath(),
                "org.hilo.demo.Demo",
                "--server.port=" + ServerProcess.PORT,
                "--hilo.data=" + data,
                "--hilo.browser=false"));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
